/** Builds the app into `out/` if a source file is newer than the last successful build. */
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
/** Contains the id of the process that is building. */
const lock = inRoot('node_modules', '.cache', 'one-degree-build.lock');
const lockPollMs = 100;

function changedAt(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time changes when files are removed.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map(name => changedAt(join(path, name))));
}

const isStale = (): boolean => Math.max(...sources.map(name => changedAt(inRoot(name)))) >= changedAt(stamp);

/**
 * Builds if necessary, with output on stderr. Returns whether `out/` is up to date.
 * Only one process builds at a time; others wait for it and use its build.
 */
export async function buildIfStale(): Promise<boolean> {
  while (!takeLock()) await sleep(lockPollMs);
  try {
    return !isStale() || (await build());
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Makes the next `buildIfStale` build, because `out/` is about to get a build for development. */
export const forgetBuild = (): void => rmSync(stamp, { force: true });

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
  // Dated to the start of the build, so that changes saved during it are built next time.
  utimesSync(stamp, startedAt, startedAt);
  return true;
}

/** Returns whether this process got the lock. Removes a lock whose process was killed, for the next attempt. */
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

/** Whether the process that holds the lock is running. */
function isHeld(): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    // Other errors: the process belongs to another user, or the lock was just released.
    return codeOf(error) !== 'ESRCH';
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
