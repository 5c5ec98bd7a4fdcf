/** The windows of an X11 desktop as its window manager describes them (EWMH), which Electron doesn't tell. */
import { fail, ok, type Result } from '../../shared/domain/common';
import { internAtom } from './x11';
import { connectToX, messageLength, type XConnection, type XRequest } from './x11Connection';

export interface DesktopWindow {
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

const getPropertyCode = 20;
/** A predefined atom. */
const wmClass = 67;
const allDesktops = 0xff_ff_ff_ff;

/** Returns the windows on the display of `env.DISPLAY`; fails if it can't be reached, or no window manager lists them. */
export async function readDesktopWindows(
  env: NodeJS.ProcessEnv,
): Promise<Result<readonly DesktopWindow[], 'unreadable'>> {
  const connection = connectToX(env);
  if (connection === null) return fail('unreadable');
  const giveUp = setTimeout(connection.close, timeout);
  try {
    return await windowsOf(connection);
  } finally {
    clearTimeout(giveUp);
    connection.close();
  }
}

async function windowsOf({ ask }: XConnection): Promise<Result<readonly DesktopWindow[], 'unreadable'>> {
  const replies = await Promise.all(atomNames.map(name => ask(internAtom(name))));
  const atoms = new Map(atomNames.map((name, index) => [name, replies[index]?.readUInt32LE(8) ?? 0]));
  const property = (window: number | 'root', name: AtomName): Promise<Buffer | null> =>
    ask(getProperty(window, atoms.get(name) ?? 0));
  const numbers = async (window: number | 'root', name: AtomName): Promise<readonly number[]> =>
    cardinalsIn(await property(window, name));

  const [current] = await numbers('root', '_NET_CURRENT_DESKTOP');
  const list = await property('root', '_NET_CLIENT_LIST');
  if (list === null || !exists(list)) return fail('unreadable');
  const windows = cardinalsIn(list).map(async (id): Promise<DesktopWindow> => {
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

/** Of any type, from its beginning. */
export const getProperty =
  (window: number | 'root', property: number): XRequest =>
  root => {
    const request = Buffer.alloc(24);
    request.writeUInt8(getPropertyCode, 0);
    request.writeUInt16LE(6, 2);
    request.writeUInt32LE(window === 'root' ? root : window, 4);
    request.writeUInt32LE(property, 8);
    request.writeUInt32LE(maxValues, 20);
    return request;
  };

/** Whether the window has the property: its type is not `None`. */
const exists = (reply: Buffer): boolean => reply.readUInt32LE(8) !== 0;

/** The values of a property in 32 bits each; none if there is no such property. */
export function cardinalsIn(reply: Buffer | null): readonly number[] {
  if (reply?.[1] !== 32) return [];
  const count = reply.readUInt32LE(16);
  return Array.from({ length: count }, (_, index) => reply.readUInt32LE(messageLength + 4 * index));
}

export const textIn = (reply: Buffer | null): string =>
  reply?.[1] === 8 ? reply.toString('utf8', messageLength, messageLength + reply.readUInt32LE(16)) : '';
