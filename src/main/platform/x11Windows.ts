/** The windows of an X11 desktop as its window manager describes them (EWMH), which Electron doesn't tell. */
import { connect as connectSocket } from 'node:net';
import { fail, ok, type Result } from '../../shared/domain/common';
import { cookieFor, greeting, messageLength, padded, rootIn, setupLength } from './x11';

export interface XWindow {
  readonly id: number;
  /** The process; null if the window doesn't tell. */
  readonly pid: number | null;
  /** The second part of WM_CLASS, which names the app; null if there is none. */
  readonly app: string | null;
  readonly fullScreen: boolean;
  /** Whether it is minimised, or on another virtual desktop. */
  readonly hidden: boolean;
}

/** Milliseconds. */
const timeout = 1_000;
/** Of four bytes each; far more than a desktop has windows. */
const maxValues = 4_096;

const atomNames = [
  '_NET_CLIENT_LIST',
  '_NET_CURRENT_DESKTOP',
  '_NET_WM_DESKTOP',
  '_NET_WM_STATE',
  '_NET_WM_STATE_FULLSCREEN',
  '_NET_WM_STATE_HIDDEN',
  '_NET_WM_PID',
] as const;
type AtomName = (typeof atomNames)[number];

const internAtomCode = 16;
const getPropertyCode = 20;
/** A predefined atom. */
const wmClass = 67;
const allDesktops = 0xff_ff_ff_ff;

/** Returns the windows on the display of `env.DISPLAY`; fails if it can't be reached, or no window manager lists them. */
export async function readXWindows(
  env: NodeJS.ProcessEnv,
): Promise<Result<readonly XWindow[], 'unreadable'>> {
  const display = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(env.DISPLAY ?? '')?.[1];
  if (display === undefined) return fail('unreadable');
  const connection = connectTo(`/tmp/.X11-unix/X${display}`, greeting(cookieFor(display, env)));
  try {
    return await windowsOf(connection);
  } catch {
    return fail('unreadable');
  } finally {
    connection.close();
  }
}

async function windowsOf({ root, ask }: Connection): Promise<Result<readonly XWindow[], 'unreadable'>> {
  const replies = await Promise.all(atomNames.map(name => ask(internAtom(name))));
  const atoms = new Map(atomNames.map((name, index) => [name, replies[index]?.readUInt32LE(8) ?? 0]));
  const numbers = async (window: number, name: AtomName): Promise<readonly number[]> =>
    numbersIn(await ask(getProperty(window, atoms.get(name) ?? 0)));

  const rootWindow = await root;
  const [current] = await numbers(rootWindow, '_NET_CURRENT_DESKTOP');
  const list = await ask(getProperty(rootWindow, atoms.get('_NET_CLIENT_LIST') ?? 0));
  if (!exists(list)) return fail('unreadable');
  const windows = numbersIn(list).map(async (id): Promise<XWindow> => {
    const [state, [pid], [desktop], named] = await Promise.all([
      numbers(id, '_NET_WM_STATE'),
      numbers(id, '_NET_WM_PID'),
      numbers(id, '_NET_WM_DESKTOP'),
      ask(getProperty(id, wmClass)),
    ]);
    const isElsewhere = desktop !== undefined && desktop !== allDesktops && desktop !== current;
    return {
      id,
      pid: pid ?? null,
      app: textIn(named).split('\0')[1] || null,
      fullScreen: state.includes(atoms.get('_NET_WM_STATE_FULLSCREEN') ?? 0),
      hidden: isElsewhere || state.includes(atoms.get('_NET_WM_STATE_HIDDEN') ?? 0),
    };
  });
  return ok(await Promise.all(windows));
}

interface Connection {
  readonly root: Promise<number>;
  /** Sends a request and resolves to its reply, which is empty if the server reports an error. */
  ask(request: Buffer): Promise<Buffer>;
  close(): void;
}

function connectTo(path: string, hello: Buffer): Connection {
  const socket = connectSocket(path);
  let received = Buffer.alloc(0);
  let waiting: readonly ((reply: Buffer) => void)[] = [];
  let onSetUp = (_root: number): void => undefined;
  let onBreak = (_error: Error): void => undefined;
  const root = new Promise<number>(resolve => {
    onSetUp = resolve;
  });
  const broken = new Promise<never>((_, reject) => {
    onBreak = reject;
  });
  // Whoever asks sees it.
  broken.catch(() => undefined);
  let isSetUp = false;

  function giveUp(): void {
    onBreak(new Error('The X server did not answer.'));
    socket.destroy();
  }

  function read(): void {
    if (!isSetUp) {
      const found = rootIn(received);
      if (found === null) return;
      isSetUp = true;
      received = received.subarray(setupLength(received));
      onSetUp(found);
    }
    for (;;) {
      if (received.length < messageLength) return;
      const isReply = received[0] === 1;
      const length = messageLength + (isReply ? 4 * received.readUInt32LE(4) : 0);
      if (received.length < length) return;
      const message = received.subarray(0, length);
      received = received.subarray(length);
      // Anything else but an error is an event.
      if (!isReply && message[0] !== 0) continue;
      const [answer] = waiting;
      waiting = waiting.slice(1);
      answer?.(isReply ? message : Buffer.alloc(messageLength));
    }
  }

  socket.setTimeout(timeout, giveUp);
  socket.on('error', giveUp);
  socket.on('close', giveUp);
  socket.on('connect', () => socket.write(hello));
  socket.on('data', data => {
    received = Buffer.concat([received, data]);
    read();
  });
  return {
    root,
    async ask(request) {
      await Promise.race([root, broken]);
      const reply = new Promise<Buffer>(resolve => {
        waiting = [...waiting, resolve];
      });
      socket.write(request);
      return Promise.race([reply, broken]);
    },
    close: () => socket.destroy(),
  };
}

function internAtom(name: string): Buffer {
  const head = Buffer.alloc(8);
  const text = padded(Buffer.from(name));
  head.writeUInt8(internAtomCode, 0);
  head.writeUInt16LE((head.length + text.length) / 4, 2);
  head.writeUInt16LE(name.length, 4);
  return Buffer.concat([head, text]);
}

/** Of any type, from its beginning. */
function getProperty(window: number, property: number): Buffer {
  const request = Buffer.alloc(24);
  request.writeUInt8(getPropertyCode, 0);
  request.writeUInt16LE(6, 2);
  request.writeUInt32LE(window, 4);
  request.writeUInt32LE(property, 8);
  request.writeUInt32LE(maxValues, 20);
  return request;
}

/** Whether the window has the property: its type is not `None`. */
const exists = (reply: Buffer): boolean => reply.readUInt32LE(8) !== 0;

/** The values of a property in 32 bits each; none if there is no such property. */
function numbersIn(reply: Buffer): readonly number[] {
  if (reply[1] !== 32) return [];
  const count = reply.readUInt32LE(16);
  return Array.from({ length: count }, (_, index) => reply.readUInt32LE(messageLength + 4 * index));
}

const textIn = (reply: Buffer): string =>
  reply[1] === 8 ? reply.toString('utf8', messageLength, messageLength + reply.readUInt32LE(16)) : '';
