/** A copy of `/etc` that one app takes for its own, so that a test can change its time zone and leave the computer's alone. */
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  lstatSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface OwnEtc {
  /** Runs Electron with this copy in the place of `/etc`. */
  readonly executable: string;
  /** Moves the computer, as the app sees it, to an IANA zone. */
  readonly travelTo: (zone: string) => void;
  readonly remove: () => void;
}

/** Whether the system lets a process have a file system of its own. */
export const canHaveOwnEtc = (): boolean =>
  spawnSync('unshare', ['--mount', '--map-root-user', 'true']).status === 0;

export function createOwnEtc(electron: string, zone: string): OwnEtc {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-etc-'));
  const etc = join(folder, 'etc');
  cpSync('/etc', etc, { recursive: true, verbatimSymlinks: true, filter: mayBeCopied });
  const executable = join(folder, 'electron');
  // Whoever runs it is root in there, and as root Chromium has no sandbox.
  writeFileSync(
    executable,
    `#!/bin/sh\nexec unshare --mount --map-root-user sh -c 'mount --bind "${etc}" /etc && exec "${electron}" --no-sandbox "$@"' sh "$@"\n`,
    { mode: 0o755 },
  );
  const travelTo = (next: string): void => {
    // Replaced in one step, as the system does it.
    symlinkSync(`/usr/share/zoneinfo/${next}`, join(etc, 'localtime.new'));
    renameSync(join(etc, 'localtime.new'), join(etc, 'localtime'));
  };
  travelTo(zone);
  return { executable, travelTo, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function mayBeCopied(path: string): boolean {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return true;
  if (!stat.isFile() && !stat.isDirectory()) return false;
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
