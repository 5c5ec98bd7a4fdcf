/** Launch at login, by an autostart file on Linux and by a login item elsewhere. */

export { createLoginLaunch } from './launchAtLogin';
export type { LoginLaunch } from './loginLaunch';
