/** A minimal client of the X server, for the few things that Electron neither asks nor tells it. */
import { readFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';

export interface XConnection {
  /** Sends a request that has no reply, once the connection is ready. */
  send(request: XRequest): void;
  /** Sends a request and resolves to its reply, or to null if the server refuses it or can't be reached. */
  ask(request: XRequest): Promise<Buffer | null>;
  close(): void;
}

/** Returns a request's bytes, given the root window. */
export type XRequest = (root: number) => Buffer;

/** Errors and events have this size, and replies at least. */
export const messageLength = 32;
const setupHeaderLength = 8;
const cookieName = 'MIT-MAGIC-COOKIE-1';
/** The families of an Xauthority entry: of a computer by its name, and of any. */
const localFamily = 256;
const anyFamily = 65_535;
const noCookie = Buffer.alloc(0);
/** The kinds of messages; any other is an event. */
const error = 0;
const reply = 1;

interface Waiting {
  readonly sequence: number;
  answer(reply: Buffer | null): void;
}

/**
 * Connects to the X server of `env.DISPLAY`. Returns null if it is not on this computer.
 */
export function connectToX(env: NodeJS.ProcessEnv): XConnection | null {
  const display = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(env.DISPLAY ?? '')?.[1];
  if (display === undefined) return null;
  const socket = connectSocket(`/tmp/.X11-unix/X${display}`);
  let received = Buffer.alloc(0);
  let root: number | null = null;
  let unsent: readonly XRequest[] = [];
  /** The number of requests so far. The server repeats its lower 16 bits in each message. */
  let sequence = 0;
  let waiting: readonly Waiting[] = [];
  let isClosed = false;

  /** Takes the answers from what was received. The server also sends events to programs that asked for none. */
  function read(): void {
    if (root === null) {
      root = rootIn(received);
      if (root === null) return;
      received = received.subarray(setupLength(received));
      for (const request of unsent) socket.write(request(root));
      unsent = [];
    }
    while (received.length >= messageLength) {
      const kind = received.readUInt8(0);
      const length = messageLength + (kind === reply ? 4 * received.readUInt32LE(4) : 0);
      if (received.length < length) return;
      const message = received.subarray(0, length);
      received = received.subarray(length);
      const answered = waiting.find(({ sequence }) => sequence === message.readUInt16LE(2));
      if ((kind !== reply && kind !== error) || answered === undefined) continue;
      waiting = waiting.filter(other => other !== answered);
      answered.answer(kind === reply ? message : null);
    }
  }

  function send(request: XRequest): void {
    sequence++;
    if (root === null) unsent = [...unsent, request];
    else socket.write(request(root));
  }

  socket.on('connect', () => socket.write(greeting(cookieFor(display, env))));
  socket.on('data', data => {
    received = Buffer.concat([received, data]);
    read();
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    isClosed = true;
    for (const { answer } of waiting) answer(null);
    waiting = [];
  });
  return {
    send,
    ask: request =>
      new Promise(resolve => {
        if (isClosed) return resolve(null);
        send(request);
        waiting = [...waiting, { sequence: sequence & 0xffff, answer: resolve }];
      }),
    close: () => socket.destroy(),
  };
}

/** The first message of a client: little-endian numbers, version 11.0, and the cookie. */
function greeting(cookie: Buffer): Buffer {
  const name = cookie.length === 0 ? '' : cookieName;
  const head = Buffer.alloc(12);
  head.write('l');
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(name.length, 6);
  head.writeUInt16LE(cookie.length, 8);
  return Buffer.concat([head, padded(Buffer.from(name)), padded(cookie)]);
}

const paddedLength = (length: number): number => 4 * Math.ceil(length / 4);

/** Fills bytes up to a multiple of four, as the protocol does. */
export const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(paddedLength(bytes.length) - bytes.length)]);

const setupLength = (received: Buffer): number => setupHeaderLength + 4 * received.readUInt16LE(6);

/** Returns the first screen's root window, or null if the setup is not complete or the server refuses this client. */
function rootIn(received: Buffer): number | null {
  if (received.length < setupHeaderLength || received.length < setupLength(received)) return null;
  if (received[0] !== 1) return null;
  const vendorLength = received.readUInt16LE(24);
  const formats = received.readUInt8(29);
  return received.readUInt32LE(40 + paddedLength(vendorLength) + 8 * formats);
}

/** Returns the display's cookie, empty if there is none. */
function cookieFor(display: string, env: NodeJS.ProcessEnv): Buffer {
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
