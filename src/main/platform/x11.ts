/** A minimal client of the X server, for the one question that Electron can't answer: who has the keyboard? */
import { readFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';

export interface XKeyboard {
  /** Resolves to whether another program has grabbed the keyboard, so that it alone gets the keys. */
  isGrabbed(): Promise<boolean>;
  close(): void;
}

/** The server's messages other than its setup all have this size, for none with more is asked for. */
export const messageLength = 32;
const setupHeaderLength = 8;
const cookieName = 'MIT-MAGIC-COOKIE-1';
/** The families of an Xauthority entry: of a computer by its name, and of any. */
const localFamily = 256;
const anyFamily = 65_535;
const noCookie = Buffer.alloc(0);

/**
 * Connects to the X server of `env.DISPLAY`. Returns null if it is not on this computer. Where it can't be reached,
 * the question remains unanswered.
 */
export function createXKeyboard(env: NodeJS.ProcessEnv): XKeyboard | null {
  const display = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(env.DISPLAY ?? '')?.[1];
  if (display === undefined) return null;
  const socket = connectSocket(`/tmp/.X11-unix/X${display}`);
  let received = Buffer.alloc(0);
  let root: number | null = null;
  let waiting: readonly ((isGrabbed: boolean) => void)[] = [];

  /** Takes the answers from what was received. The server also sends events to programs that asked for none. */
  function read(): void {
    if (root === null) {
      root = rootIn(received);
      if (root === null) return;
      received = received.subarray(setupLength(received));
      for (const _ of waiting) socket.write(grabAndRelease(root));
    }
    while (received.length >= messageLength) {
      const [kind, status] = received;
      received = received.subarray(messageLength);
      if (kind !== 1) continue;
      const [answer] = waiting;
      waiting = waiting.slice(1);
      answer?.(status !== 0);
    }
  }

  socket.on('connect', () => socket.write(greeting(cookieFor(display, env))));
  socket.on('data', data => {
    received = Buffer.concat([received, data]);
    read();
  });
  // Without a server, nothing is known.
  socket.on('error', () => socket.destroy());
  return {
    isGrabbed: () =>
      new Promise(resolve => {
        waiting = [...waiting, resolve];
        if (root !== null) socket.write(grabAndRelease(root));
      }),
    close: () => socket.destroy(),
  };
}

/** The first message of a client: little-endian numbers, version 11.0, and the cookie. */
export function greeting(cookie: Buffer): Buffer {
  const name = cookie.length === 0 ? '' : cookieName;
  const head = Buffer.alloc(12);
  head.write('l');
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(name.length, 6);
  head.writeUInt16LE(cookie.length, 8);
  return Buffer.concat([head, padded(Buffer.from(name)), padded(cookie)]);
}

const paddedLength = (length: number): number => 4 * Math.ceil(length / 4);
export const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(paddedLength(bytes.length) - bytes.length)]);

export const setupLength = (received: Buffer): number => setupHeaderLength + 4 * received.readUInt16LE(6);

/** Returns the first screen's root window, or null if the setup is not complete or the server refuses this client. */
export function rootIn(received: Buffer): number | null {
  if (received.length < setupHeaderLength || received.length < setupLength(received)) return null;
  if (received[0] !== 1) return null;
  const vendorLength = received.readUInt16LE(24);
  const formats = received.readUInt8(29);
  return received.readUInt32LE(40 + paddedLength(vendorLength) + 8 * formats);
}

/** GrabKeyboard, which fails if another program has a grab, and UngrabKeyboard at once, so that no key gets lost. */
function grabAndRelease(root: number): Buffer {
  const requests = Buffer.alloc(24);
  requests.writeUInt8(31, 0);
  requests.writeUInt16LE(4, 2);
  requests.writeUInt32LE(root, 4);
  requests.writeUInt8(1, 12);
  requests.writeUInt8(1, 13);
  requests.writeUInt8(32, 16);
  requests.writeUInt16LE(2, 18);
  return requests;
}

/** Returns the display's cookie, empty if there is none. */
export function cookieFor(display: string, env: NodeJS.ProcessEnv): Buffer {
  try {
    return cookieIn(readFileSync(env.XAUTHORITY || join(homedir(), '.Xauthority')), display, hostname());
  } catch {
    return noCookie;
  }
}

/** Finds the cookie in an Xauthority file: entries of a family, an address, a display, a name and a cookie. */
export function cookieIn(file: Buffer, display: string, computer: string): Buffer {
  let at = 0;
  const nextNumber = (): number => {
    at += 2;
    return file.readUInt16BE(at - 2);
  };
  const nextBytes = (): Buffer => {
    const length = nextNumber();
    at += length;
    return file.subarray(at - length, at);
  };
  while (at < file.length) {
    const family = nextNumber();
    const address = nextBytes().toString();
    const number = nextBytes().toString();
    const name = nextBytes().toString();
    const cookie = nextBytes();
    const isOfComputer = family === anyFamily || (family === localFamily && address === computer);
    if (isOfComputer && (number === '' || number === display) && name === cookieName) return cookie;
  }
  return noCookie;
}
