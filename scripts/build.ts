/** Builds the app into `out/`, only when something it is made of is newer than the last build that succeeded. */
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot, root } from './paths';
import { runProcess } from './run';

const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const stamp = inRoot('out', '.built');
/** Holds the process id of whoever is building. */
const lock = inRoot('node_modules', '.cache', 'one-degree-build.lock');
const betweenLooks = 100;

function changedAt(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time tells of files that were removed.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map(name => changedAt(join(path, name))));
}

const isStale = (): boolean => Math.max(...sources.map(name => changedAt(inRoot(name)))) >= changedAt(stamp);

/**
 * Whether `out/` now holds a build of the sources as they are. What the build prints goes to stderr.
 * One process builds at a time: another that asks meanwhile waits, and finds it done.
 */
export async function buildIfStale(): Promise<boolean> {
  while (!takeLock()) await sleep(betweenLooks);
  try {
    return !isStale() || (await build());
  } finally {
    rmSync(lock, { force: true });
  }
}

async function build(): Promise<boolean> {
  const startedAt = new Date();
  const code = await runProcess(
    process.execPath,
    [inRoot('node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  );
  if (code !== 0) return false;
  writeFileSync(stamp, '');
  // Dated before the build, so that what was saved while it ran is built next time.
  utimesSync(stamp, startedAt, startedAt);
  return true;
}

/** Whether this process has the lock now. One whose holder was killed is removed, for the next try. */
function takeLock(): boolean {
  const own = `${lock}.${process.pid}`;
  mkdirSync(dirname(lock), { recursive: true });
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (!isHeld()) rmSync(lock, { force: true });
    return false;
  } finally {
    rmSync(own);
  }
}

/** Whether the process that has the lock is running. */
function isHeld(): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    // A process of another user runs all the same; without a file the lock has just been given back.
    return codeOf(error) !== 'ESRCH';
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
