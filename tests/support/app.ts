/** One Degree itself, launched as a user would and driven from outside: its windows, its command line, its files. */
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
  /** The window that shows `view`; waits until it is there. */
  readonly window: (view: View) => Promise<Page>;
  /** All windows that show `view` right now. */
  readonly windows: (view: View) => readonly Page[];
  /** Hands it arguments just as a second launch does, and gives the answer, without starting a second Electron. */
  readonly tell: (...args: readonly string[]) => Promise<CommandResult>;
  /** Really launches it a second time, as `npm start -- …` does: for tests whose subject that is, and it takes seconds. */
  readonly launchAgain: (...args: readonly string[]) => Promise<CommandResult>;
  /** How many windows there are, hidden ones and those whose page is still on its way included. */
  readonly windowCount: () => Promise<number>;
  /** Has it look at everything anew, what the system says included: what is due comes. */
  readonly lookAgain: () => Promise<void>;
  /** What the journal's files hold, oldest first. */
  readonly journal: () => readonly Entry[];
  /** Everything the app has written to stdout and stderr. */
  readonly output: () => string;
  /** Has it end by itself, and waits until it has. */
  readonly quit: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Ends it; its data folder stays if the test named it. */
  readonly stop: () => Promise<void>;
}

export interface LaunchOptions {
  readonly desktop: Pick<BareDesktop, 'env'>;
  readonly args?: readonly string[];
  /** Keeps the data of one launch for the next; a new folder that goes with the app otherwise. */
  readonly dataFolder?: string;
  /** What stands in settings.json at the launch; what it leaves open is as in `undisturbed`. Else what is there already. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Is launched in Electron's place, and has to run it. */
  readonly executable?: string;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'one-degree-data-'));

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Reads every month of the journal below a data folder. */
export function journalOnDisk(dataFolder: string): readonly Entry[] {
  const folder = join(dataFolder, 'journal');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(name => /^\d{4}-\d{2}\.json$/.test(name))
    .sort()
    .flatMap(name => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { entries: Entry[] }).entries);
}

// A window is announced before it has its URL.
const viewOf = (page: Page): string | null =>
  URL.canParse(page.url()) ? new URL(page.url()).searchParams.get('view') : null;

export async function launchApp({
  desktop,
  args = [],
  dataFolder,
  settings,
  env: extra = {},
  executable,
}: LaunchOptions): Promise<App> {
  const executablePath = findElectron();
  if (!executablePath) throw new Error('Electron is not set up.');
  const folder = dataFolder ?? newFolder();
  const settingsFile = join(folder, 'settings.json');
  if (settings || !existsSync(settingsFile))
    writeFileSync(settingsFile, JSON.stringify(undisturbedBut(settings ?? {})));
  const env = { ...inherited(), LANGUAGE: 'en', ...desktop.env, ...extra };
  const shared = [...chromiumFlags(), root, `--user-data-dir=${folder}`];
  const launched = await _electron.launch({
    executablePath: executable ?? executablePath,
    args: [...shared, ...args],
    env,
    cwd: root,
  });
  const handOver = secondLaunchOf(launched);
  const electron = patient(launched);
  const child = electron.process();
  // The last of Electron's processes closes its output; the first may end while others still write files.
  const ended = once(child, 'close');
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', data => output.push(String(data)));

  const windows = (view: View) =>
    electron.windows().filter(page => !page.isClosed() && viewOf(page) === view);

  const tell = (...more: readonly string[]) => handOver([...shared, ...more]);

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
    windowCount: () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    async lookAgain() {
      // It looks at each change; what it is told in between has the system asked.
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
    launchAgain: (...more) =>
      new Promise(resolve => {
        execFile(executablePath, [...shared, ...more], { env, cwd: root }, (error, stdout, stderr) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
        );
      }),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
      if (dataFolder === undefined) removeFolder(folder);
    },
  };
}

/** Node's inspector sometimes loses an answer to the garbage collector: then nothing is known, and it is asked again. */
function patient(electron: ElectronApplication): ElectronApplication {
  const evaluate = electron.evaluate.bind(electron) as (...asked: readonly unknown[]) => Promise<unknown>;
  return Object.assign(electron, {
    async evaluate(...asked: readonly unknown[]) {
      for (;;) {
        try {
          return await evaluate(...asked);
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
