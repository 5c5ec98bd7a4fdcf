/** Launches One Degree as a user would, and drives it from outside: windows, command line and files. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { chromiumFlags } from '../../scripts/chromiumFlags';
import { findElectron } from '../../scripts/electron';
import { root } from '../../scripts/paths';
import type { View } from '../../src/shared/contract';
import type { Entry } from '../../src/shared/domain/journal/entry';
import type { BareDesktop } from './desktop';
import { type CommandResult, isLostAnswer, secondLaunchOf } from './secondLaunch';
import { undisturbedBut } from './undisturbed';
import { until } from './until';

export interface App {
  readonly electron: ElectronApplication;
  readonly dataFolder: string;
  /** Waits for the window that shows `view`. */
  readonly window: (view: View) => Promise<Page>;
  /** All windows that show `view` right now. */
  readonly windows: (view: View) => readonly Page[];
  /** Sends arguments as a second launch does, without starting a second Electron. Returns the result. */
  readonly tell: (...args: readonly string[]) => Promise<CommandResult>;
  /** What `--status` says. */
  readonly status: () => Promise<ReturnType<typeof JSON.parse>>;
  /** Really launches the app a second time, as `npm start -- …` does. Takes seconds, so only for tests about that. */
  readonly launchAgain: (...args: readonly string[]) => Promise<CommandResult>;
  /** The number of windows, including those that are hidden or still loading. */
  readonly windowCount: () => Promise<number>;
  /** Makes the app re-evaluate everything, including the system's signals, so that whatever is due appears. */
  readonly reevaluate: () => Promise<void>;
  /** The entries in the journal's files, oldest first. */
  readonly journal: () => readonly Entry[];
  /** The text of the log file, empty if there is none. */
  readonly log: () => string;
  /** Everything the app has written to stdout and stderr. */
  readonly output: () => string;
  /** Asks the app to quit, and waits until it has. */
  readonly quit: () => Promise<void>;
  /** Kills the app, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Kills the app if it is running. Removes its data folder unless the test provided it. */
  readonly stop: () => Promise<void>;
}

export interface LaunchOptions {
  readonly desktop: Pick<BareDesktop, 'env'>;
  readonly args?: readonly string[];
  /** Keeps the data for the next launch. By default a new folder, which is removed with the app. */
  readonly dataFolder?: string;
  /** Written to settings.json before the launch, completed with `undisturbed`. By default an existing file is kept. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The folder with the app’s package.json, instead of the checkout. */
  readonly appFolder?: string;
  /** Launched instead of Electron, and must run it. */
  readonly executable?: string;
  /** Whether the ring moves smoothly. By default it is still, as for a user who prefers reduced motion. */
  readonly motion?: boolean;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'one-degree-data-'));

/** Starts over when a file has appeared meanwhile, because a process that was killed may still be writing. */
export function removeFolder(folder: string): void {
  for (let attempt = 1; existsSync(folder); attempt++) {
    try {
      // Its own retries repeat only the last step, which a new file would fail again.
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (attempt === 100 || (error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

/** Reads every month of the journal in a data folder. */
export function journalOnDisk(dataFolder: string): readonly Entry[] {
  const folder = join(dataFolder, 'journal');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(name => /^\d{4}-\d{2}\.json$/.test(name))
    .sort()
    .flatMap(name => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { entries: Entry[] }).entries);
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

// A window is announced before it has its URL.
const viewOf = (page: Page): string | null =>
  URL.canParse(page.url()) ? new URL(page.url()).searchParams.get('view') : null;

/** Runs the app as a user would in a terminal, with `input` on its standard input, until it exits. */
export function runApp(
  { dataFolder, env: extra }: { readonly dataFolder: string; readonly env: NodeJS.ProcessEnv },
  args: readonly string[],
  input?: string,
): Promise<CommandResult> {
  const env = { ...inherited(), ...extra };
  return runElectron([...argumentsFor(dataFolder, env), ...args], env, input);
}

export const argumentsFor = (
  dataFolder: string,
  env: NodeJS.ProcessEnv,
  appFolder = root,
): readonly string[] => [...chromiumFlags(env), appFolder, `--user-data-dir=${dataFolder}`];

function runElectron(args: readonly string[], env: NodeJS.ProcessEnv, input = ''): Promise<CommandResult> {
  return new Promise(resolve => {
    const child = execFile(findElectron() ?? '', args, { env, cwd: root }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

export async function launchApp({
  desktop,
  args = [],
  dataFolder,
  settings,
  env: extra = {},
  appFolder,
  executable,
  motion = false,
}: LaunchOptions): Promise<App> {
  const executablePath = findElectron();
  if (!executablePath) throw new Error('Electron is not set up.');
  const folder = dataFolder ?? newFolder();
  const settingsFile = join(folder, 'settings.json');
  if (settings || !existsSync(settingsFile))
    writeFileSync(settingsFile, JSON.stringify(undisturbedBut(settings ?? {})));
  const env = { ...inherited(), LANGUAGE: 'en', ...desktop.env, ...extra };
  const shared = argumentsFor(folder, env, appFolder);
  const launched = await _electron.launch({
    executablePath: executable ?? executablePath,
    args: [...shared, ...args],
    env,
    cwd: root,
  });
  if (!motion) stillRings(launched);
  const handOver = secondLaunchOf(launched);
  const electron = withRetries(launched);
  const child = electron.process();
  // `exit` may come while other processes of Electron still write files; `close` comes after the last of them.
  const ended = once(child, 'close');
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', data => output.push(String(data)));

  const windows = (view: View) =>
    electron.windows().filter(page => !page.isClosed() && viewOf(page) === view);

  const tell = (...args: readonly string[]) => handOver([...shared, ...args]);
  const launchAgain = (...args: readonly string[]) => runElectron([...shared, ...args], env);

  async function kill(): Promise<void> {
    child.kill('SIGKILL');
    await ended;
  }

  return {
    electron,
    dataFolder: folder,
    windows,
    output: () => output.join(''),
    journal: () => journalOnDisk(folder),
    log: () => textOf(join(folder, 'log', 'one-degree.log')),
    windowCount: () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    async reevaluate() {
      // A check-in triggers an evaluation; the status request in between makes the app query the system.
      for (const args of ['--check-in=3', '--status', '--check-in=3']) await tell(args);
    },
    kill,
    async quit() {
      await tell('--quit');
      await ended;
    },
    async window(view) {
      const page = await until(`a window that shows ${view}`, () => windows(view)[0]);
      await page.waitForLoadState();
      return page;
    },
    tell,
    status: async () => JSON.parse((await tell('--status')).stdout),
    launchAgain,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
      if (dataFolder === undefined) removeFolder(folder);
    },
  };
}

/** A moving ring takes a third of a processor where there is no graphics card. */
function stillRings(electron: ElectronApplication): void {
  const still = (page: Page): void => {
    // It fails for a window that has just closed.
    page.emulateMedia({ reducedMotion: 'reduce' }).catch(() => undefined);
  };
  electron.windows().forEach(still);
  electron.on('window', still);
}

/** Retries an evaluation whose answer Node's inspector lost to the garbage collector. */
function withRetries(electron: ElectronApplication): ElectronApplication {
  const evaluate = electron.evaluate.bind(electron) as (...args: readonly unknown[]) => Promise<unknown>;
  return Object.assign(electron, {
    async evaluate(...args: readonly unknown[]) {
      for (;;) {
        try {
          return await evaluate(...args);
        } catch (error) {
          if (!isLostAnswer(error)) throw error;
        }
      }
    },
  });
}

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
