/** What the X server is asked and told: who has the keyboard, whether windows can be translucent, and who gets the keys. */
import { connectToX, padded, type XConnection, type XRequest } from './x11Connection';

export interface XKeyboard {
  /** Resolves to whether another program has grabbed the keyboard, so that it alone gets the keys. */
  isGrabbed(): Promise<boolean>;
  close(): void;
}

/** Connects to the X server, which answers once it can be reached. Returns null if it is not on this computer. */
export function createXKeyboard(env: NodeJS.ProcessEnv): XKeyboard | null {
  const connection = connectToX(env);
  if (connection === null) return null;
  return {
    async isGrabbed() {
      const answer = connection.ask(grabKeyboard);
      // At once, so that no key gets lost.
      connection.send(ungrabKeyboard);
      return ((await answer)?.readUInt8(1) ?? 0) !== 0;
    },
    close: connection.close,
  };
}

export interface XWindows {
  /** Resolves to whether a compositor draws the windows, so that they can be translucent. */
  isComposited(): Promise<boolean>;
  /** Resolves to whether a window is drawn by a compositor and has a channel for transparency. */
  isTranslucent(window: number): Promise<boolean>;
  /** Sets how opaque a window is, from 0 to 1. */
  setOpacity(window: number, opacity: number): void;
  /** Sets the colour, as 0xRRGGBB, that a window has until its first frame is drawn. */
  setBackground(window: number, colour: number): void;
  /** Asks the window manager to leave a window that was just shown out of task bars. */
  skipTaskBars(window: number): Promise<void>;
  /** Asks the window manager to give the keys to a window it manages, whatever was touched since the window last had them. */
  activate(window: number): Promise<void>;
  /** Gives the keys to a window that no window manager knows. */
  focus(window: number): Promise<void>;
  /** Has the window manager manage a window, which it was to leave alone, from when it is shown the next time. */
  leaveToManager(window: number): Promise<void>;
  /** Gives the keys back to the window that had them before, unless another has taken them since. */
  giveBack(window: number): Promise<void>;
}

/** Returns a client that connects when it is first used, or null if the X server is not on this computer. */
export function createXWindows(env: NodeJS.ProcessEnv, connect = connectToX): XWindows | null {
  let connection: XConnection | null = null;
  let opacityAtom: Promise<number> | null = null;
  /** For each window of ours that was given the keys, the one that had them before. */
  const before = new Map<number, number>();

  function connected(): XConnection | null {
    connection ??= connect(env);
    return connection;
  }

  async function atom(name: string): Promise<number> {
    const reply = await connected()?.ask(internAtom(name));
    return reply?.readUInt32LE(8) ?? 0;
  }

  async function focusedWindow(): Promise<number | null> {
    return (await connected()?.ask(getInputFocus))?.readUInt32LE(8) ?? null;
  }

  async function isComposited(): Promise<boolean> {
    const selection = await atom('_NET_WM_CM_S0');
    const reply = await connected()?.ask(getSelectionOwner(selection));
    return reply != null && reply.readUInt32LE(8) !== 0;
  }

  return {
    isComposited,
    async isTranslucent(window) {
      const geometry = await connected()?.ask(getGeometry(window));
      return geometry?.readUInt8(1) === depthWithAlpha && (await isComposited());
    },
    setOpacity(window, opacity) {
      opacityAtom ??= atom('_NET_WM_WINDOW_OPACITY');
      void opacityAtom.then(property => connected()?.send(changeCardinal(window, property, opacity)));
    },
    setBackground(window, colour) {
      connected()?.send(changeAttribute(window, backgroundPixel, opaqueAlpha + colour));
    },
    async skipTaskBars(window) {
      const [state, skip] = await Promise.all(['_NET_WM_STATE', '_NET_WM_STATE_SKIP_TASKBAR'].map(atom));
      connected()?.send(tellManager(window, state ?? 0, add, skip ?? 0, 0, fromApplication));
    },
    async activate(window) {
      const type = await atom('_NET_ACTIVE_WINDOW');
      connected()?.send(tellManager(window, type, fromUser, currentTime));
    },
    async focus(window) {
      const focused = await focusedWindow();
      if (focused !== null && focused !== window) before.set(window, focused);
      connected()?.send(setInputFocus(window));
    },
    async leaveToManager(window) {
      connected()?.send(changeAttribute(window, overrideRedirect, 0));
      // Requests of another connection, such as Electron's, may overtake this one until it is answered.
      await focusedWindow();
    },
    async giveBack(window) {
      const given = before.get(window);
      before.delete(window);
      if (given === undefined) return;
      // If the window has gone by now, nobody has them.
      const focused = await focusedWindow();
      if (focused === window || focused === nobody || focused === pointerRoot) {
        connected()?.send(setInputFocus(given));
      }
    },
  };
}

/** Begins a request; its length is in units of four bytes. */
function request(opcode: number, detail: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat([...parts]);
  const head = Buffer.alloc(4);
  head.writeUInt8(opcode, 0);
  head.writeUInt8(detail, 1);
  head.writeUInt16LE(1 + body.length / 4, 2);
  return Buffer.concat([head, body]);
}

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 * index);
  return bytes;
}

const currentTime = 0;

/** Fails if another program has a grab. */
const grabKeyboard: XRequest = root => {
  const asynchronously = Buffer.of(1, 1, 0, 0);
  return request(31, 0, numbers(root, currentTime), asynchronously);
};

const ungrabKeyboard: XRequest = () => request(32, 0, numbers(currentTime));

export const internAtom =
  (name: string): XRequest =>
  () => {
    const length = Buffer.alloc(4);
    length.writeUInt16LE(name.length);
    return request(16, 0, length, padded(Buffer.from(name)));
  };

const getSelectionOwner =
  (selection: number): XRequest =>
  () =>
    request(23, 0, numbers(selection));

const getGeometry =
  (window: number): XRequest =>
  () =>
    request(14, 0, numbers(window));

const depthWithAlpha = 32;

const opaque = 0xffff_ffff;
const replace = 0;
const cardinal = 6;
const bitsPerItem = 32;

const changeCardinal =
  (window: number, property: number, share: number): XRequest =>
  () =>
    request(18, replace, numbers(window, property, cardinal, bitsPerItem, 1, Math.round(opaque * share)));

const backgroundPixel = 2;
/** For windows with a channel for transparency; the server leaves it out for others. */
const opaqueAlpha = 0xff00_0000;

/** Attributes of a window have their bit each. */
const changeAttribute =
  (window: number, attribute: number, value: number): XRequest =>
  () =>
    request(2, 0, numbers(window, attribute, value));

const clientMessage = 33;
/** Those of the root window that go to the window manager. */
const managerEvents = 0x18_0000;
const add = 1;
const fromApplication = 1;
const fromUser = 2;

/** @param data five numbers at most */
const tellManager =
  (window: number, type: number, ...data: readonly number[]): XRequest =>
  root =>
    request(
      25,
      0,
      numbers(root, managerEvents),
      Buffer.of(clientMessage, bitsPerItem, 0, 0),
      numbers(window, type, ...data, ...Array(5 - data.length).fill(0)),
    );

const overrideRedirect = 0x200;

/** What has the focus if no window has. */
const nobody = 0;
const pointerRoot = 1;

const getInputFocus: XRequest = () => request(43, 0);

const setInputFocus =
  (window: number): XRequest =>
  () =>
    request(42, pointerRoot, numbers(window, currentTime));
