/** Launch at login on macOS and Windows with Electron's API. Not verified on either. */

import type { App } from 'electron';
import { fail, ok } from '../../../shared/domain/common';
import type { LoginLaunch } from './loginLaunch';

type LoginItems = Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>;

/** macOS registers the app itself (SMAppService), without arguments, and may require the user's approval. */
export function createMacLoginItem(app: LoginItems): LoginLaunch {
  const read: LoginLaunch['read'] = () => {
    const { status, openAtLogin } = app.getLoginItemSettings();
    if (status === 'requires-approval') return 'needs-approval';
    return openAtLogin ? 'on' : 'off';
  };
  return {
    read,
    set(on) {
      app.setLoginItemSettings({ openAtLogin: on });
      return on && read() === 'off' ? fail({ kind: 'refused' }) : ok(null);
    },
  };
}

/** Windows stores a command in the registry, and whether the user has disabled it in the Task Manager. */
export function createWindowsLoginItem(
  app: LoginItems,
  [path, ...args]: readonly [string, ...string[]],
): LoginLaunch {
  const item = { path, args: args.map(quoted) };
  const read: LoginLaunch['read'] = () =>
    app.getLoginItemSettings(item).executableWillLaunchAtLogin ? 'on' : 'off';
  return {
    read,
    set(on) {
      app.setLoginItemSettings({ ...item, openAtLogin: on, enabled: on });
      return read() === (on ? 'on' : 'off') ? ok(null) : fail({ kind: 'refused' });
    },
  };
}

/** Quotes an argument. Backslashes in front of a quote count half. */
const quoted = (argument: string): string =>
  argument.includes(' ') ? `"${argument.replace(/\\+$/, '$&$&')}"` : argument;
