/** Runs a real window manager (Openbox by default) on a test's screens, and reads its state (Extended Window Manager Hints). */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { until } from './until';

const run = promisify(execFile);

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
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const property = async (name: string, ...of: readonly string[]): Promise<string> =>
    // In the C locale, xprop writes characters beyond ASCII as escapes.
    (await run('xprop', ['-display', display, ...of, '-notype', name], { env })).stdout;
  const ofRoot = (name: string) => property(name, '-root');

  /** Returns undefined if the window has just closed. */
  async function titleOf(window: string): Promise<string | undefined> {
    try {
      return /"(.*)"/.exec(await property('WM_NAME', '-id', window))?.[1];
    } catch (error) {
      if (String(error).includes('BadWindow')) return undefined;
      throw error;
    }
  }
  const titlesIn = async (name: string): Promise<readonly string[]> => {
    const titles = await Promise.all(((await ofRoot(name)).match(/0x[1-9a-f][0-9a-f]*/g) ?? []).map(titleOf));
    return titles.filter(title => title !== undefined);
  };

  // Other programs check this property first.
  await until(
    'the window manager',
    async () => (await ofRoot('_NET_SUPPORTED')).includes('_NET_WM_STATE_FULLSCREEN') || undefined,
  );
  const active = async (): Promise<string | undefined> => (await titlesIn('_NET_ACTIVE_WINDOW'))[0];
  return {
    stack: () => titlesIn('_NET_CLIENT_LIST_STACKING'),
    active,
    async untilActive(title) {
      await until(`${title} to have the focus`, async () => (await active()) === title || undefined);
    },
    desktop: async () => Number(/\d+$/m.exec(await ofRoot('_NET_CURRENT_DESKTOP'))?.[0]),
  };
}
