/** Builds the app into `out/`, only when something it is made of is newer than the last build that succeeded. */
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, root } from './paths';
import { runProcess } from './run';

const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const stamp = inRoot('out', '.built');

function changedAt(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time tells of files that were removed.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map(name => changedAt(join(path, name))));
}

const isStale = (): boolean => Math.max(...sources.map(name => changedAt(inRoot(name)))) >= changedAt(stamp);

/** Whether `out/` now holds a build of the sources as they are. What the build prints goes to stderr. */
export async function buildIfStale(): Promise<boolean> {
  if (!isStale()) return true;
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
