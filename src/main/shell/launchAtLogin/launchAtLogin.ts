/** Launch at login. It is stored by the system, not in the settings, and read each time. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { App } from 'electron';
import { fail } from '../../../shared/domain/common';
import type { Translate } from '../../../shared/i18n';
import { createAutostart } from './autostart';
import { appImageOf, commandOf } from './command';
import { createMacLoginItem, createWindowsLoginItem } from './loginItem';
import type { LoginLaunch } from './loginLaunch';

/** Creates launch at login for this system. Problems are sentences. */
export function createLoginLaunch(app: App, t: Translate): LoginLaunch<string> {
  const { read, set } = systemLoginLaunch(app);
  return {
    read,
    set(on) {
      const done = set(on);
      if (done.ok) return done;
      const { problem } = done;
      return fail(
        problem.kind === 'refused'
          ? t('launchAtLogin.refused')
          : t('launchAtLogin.not-written', { file: problem.file }),
      );
    },
  };
}

function systemLoginLaunch(app: App): LoginLaunch {
  const launcher = join(dirname(process.execPath), 'launcher');
  const command = commandOf({
    executable: process.execPath,
    launcher: existsSync(launcher) ? launcher : null,
    appImage: appImageOf(process.env, process.execPath),
    args: process.argv.slice(1),
    checkout: app.isPackaged ? null : app.getAppPath(),
    dataFolder: app.commandLine.hasSwitch('user-data-dir') ? app.getPath('userData') : null,
  });
  switch (process.platform) {
    case 'darwin':
      return app.isPackaged ? createMacLoginItem(app) : needsInstall;
    case 'win32':
      return createWindowsLoginItem(app, command);
    default:
      return createAutostart(join(app.getPath('appData'), 'autostart'), app.name, command);
  }
}

/** macOS can only launch bundles, and in a checkout that would be Electron itself. */
const needsInstall: LoginLaunch = {
  read: () => 'needs-install',
  set: () => fail({ kind: 'refused' }),
};
