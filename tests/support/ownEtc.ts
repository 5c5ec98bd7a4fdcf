/** A private copy of `/etc` for one app, so that a test can change the time zone without affecting the computer. */
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
  /** Runs Electron with this copy mounted at `/etc`. */
  readonly executable: string;
  /** Changes the system's time zone, as seen by the app, to an IANA zone. */
  readonly travelTo: (zone: string) => void;
  readonly remove: () => void;
}

/** Whether this process may create a mount namespace. */
export const canHaveOwnEtc = (): boolean =>
  spawnSync('unshare', ['--mount', '--map-root-user', 'true']).status === 0;

export function createOwnEtc(electron: string, zone: string): OwnEtc {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-etc-'));
  const etc = join(folder, 'etc');
  cpSync('/etc', etc, { recursive: true, verbatimSymlinks: true, filter: mayBeCopied });
  const executable = join(folder, 'electron');
  // Chromium's sandbox does not work in a namespace made by hand.
  writeFileSync(
    executable,
    `#!/bin/sh\nexec unshare --mount --map-root-user sh -c 'mount --bind "${etc}" /etc && ${asTheUser()} "${electron}" --no-sandbox "$@"' sh "$@"\n`,
    { mode: 0o755 },
  );
  const travelTo = (next: string): void => {
    // Replaced atomically, as the system does it.
    symlinkSync(`/usr/share/zoneinfo/${next}`, join(etc, 'localtime.new'));
    renameSync(join(etc, 'localtime.new'), join(etc, 'localtime'));
  };
  travelTo(zone);
  return { executable, travelTo, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A second namespace turns the first one's root back into the user: D-Bus refuses a process that claims to be another. */
const asTheUser = (): string =>
  `exec unshare --user --map-user=${process.getuid?.()} --map-group=${process.getgid?.()}`;

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
