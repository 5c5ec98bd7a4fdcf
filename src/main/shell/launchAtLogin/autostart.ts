/** Launch at login on Linux: a desktop entry in the user's autostart folder. */

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../../../shared/domain/common';
import { entryOf, runsAtLogin } from './desktopEntry';
import type { LoginLaunch } from './loginLaunch';

/**
 * Creates launch at login for Linux.
 *
 * @param folder `autostart` in $XDG_CONFIG_HOME
 */
export function createAutostart(
  folder: string,
  name: string,
  command: readonly [string, ...string[]],
): LoginLaunch {
  const file = join(folder, 'one-degree.desktop');

  return {
    read() {
      try {
        return runsAtLogin(readFileSync(file, 'utf8'), command) ? 'on' : 'off';
      } catch {
        // Missing, or unreadable for the desktop too.
        return 'off';
      }
    },

    set(on) {
      try {
        if (on) {
          mkdirSync(folder, { recursive: true, mode: 0o700 });
          // Renamed into place, so that a login never reads an incomplete file.
          writeFileSync(`${file}.new`, entryOf(name, command));
          renameSync(`${file}.new`, file);
        } else {
          rmSync(file, { force: true });
        }
        return ok(null);
      } catch {
        return fail({ kind: 'not-written', file });
      }
    },
  };
}
