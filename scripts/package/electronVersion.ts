/** The version of an Electron that is already here. */
import { execFileSync } from 'node:child_process';

/** Asks the executable, which runs as Node for that. */
export const versionOf = (electron: string): string =>
  execFileSync(electron, ['-p', 'process.versions.electron'], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  }).trim();
