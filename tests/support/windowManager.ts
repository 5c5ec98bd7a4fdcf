/** Runs a real window manager (Openbox by default) on a test's screens, and reads its state (Extended Window Manager Hints). */
import { spawn } from 'node:child_process';
import { cardinalsIn, getProperty, textIn } from '../../src/main/platform/desktopWindows';
import { internAtom } from '../../src/main/platform/x11';
import { connectToX } from '../../src/main/platform/x11Connection';
import { until } from './until';

export interface WindowManager {
  /** The titles of the managed windows, from bottom to top. */
  readonly stack: () => Promise<readonly string[]>;
  /** The title of the focused window, if any. */
  readonly active: () => Promise<string | undefined>;
  /** Waits until the window with this title is focused. */
  readonly untilActive: (title: string) => Promise<void>;
  /** The index of the current virtual desktop. */
  readonly desktop: () => Promise<number>;
  readonly stop: () => void;
}

/**
 * @param display the value for `DISPLAY`
 * @param program the window manager's executable
 * @param own environment variables for it
 */
export async function startWindowManager(
  display: string,
  program = 'openbox',
  own: Readonly<Record<string, string>> = {},
): Promise<WindowManager> {
  const manager = spawn(program, [], {
    stdio: 'ignore',
    env: { ...process.env, ...own, DISPLAY: display },
  });
  return { ...(await watchWindows(display)), stop: () => manager.kill() };
}

/** Reads the state of the window manager that is already running on a display, or about to. */
export async function watchWindows(display: string): Promise<Omit<WindowManager, 'stop'>> {
  /** Asks the X server in its own words: the tests look often, and each run of xprop takes longer than the answer. */
  async function asked<T>(ask: (property: ReadProperty, atom: ReadAtom) => Promise<T>): Promise<T> {
    const connection = connectToX({ ...process.env, DISPLAY: display });
    if (connection === null) throw new Error(`${display} is not a display of this computer.`);
    const atom = async (name: string) => (await connection.ask(internAtom(name)))?.readUInt32LE(8) ?? 0;
    try {
      return await ask(async (window, name) => connection.ask(getProperty(window, await atom(name))), atom);
    } finally {
      connection.close();
    }
  }

  const ofRoot = (name: string): Promise<readonly number[]> =>
    asked(async property => cardinalsIn(await property('root', name)));

  /** Leaves out windows that have just closed. */
  const titlesIn = (name: string): Promise<readonly string[]> =>
    asked(async property => {
      const windows = cardinalsIn(await property('root', name)).filter(window => window !== 0);
      const titles = windows.map(
        async window =>
          textIn(await property(window, '_NET_WM_NAME')) || textIn(await property(window, 'WM_NAME')),
      );
      return (await Promise.all(titles)).filter(title => title !== '');
    });

  // Other programs check this property first.
  await until(
    'the window manager',
    async () =>
      (await asked(async (property, atom) =>
        cardinalsIn(await property('root', '_NET_SUPPORTED')).includes(
          await atom('_NET_WM_STATE_FULLSCREEN'),
        ),
      )) || undefined,
  );
  const active = async (): Promise<string | undefined> => (await titlesIn('_NET_ACTIVE_WINDOW'))[0];
  return {
    stack: () => titlesIn('_NET_CLIENT_LIST_STACKING'),
    active,
    async untilActive(title) {
      await until(`${title} to have the focus`, async () => (await active()) === title || undefined);
    },
    desktop: async () => (await ofRoot('_NET_CURRENT_DESKTOP'))[0] ?? Number.NaN,
  };
}

/** Returns the reply about a property of a window, or null if the window has just closed. */
type ReadProperty = (window: number | 'root', name: string) => Promise<Buffer | null>;
/** Returns the number of a name, 0 if there is no answer. */
type ReadAtom = (name: string) => Promise<number>;
