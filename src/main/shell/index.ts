/** The desktop integration: tray, windows, shortcuts, notifications, dialogs, launch at login. */

export { applyPreferences } from './applyPreferences';
export { type Dialogs, systemDialogs } from './dialogs';
export { createLoginLaunch } from './launchAtLogin/launchAtLogin';
export type { LoginLaunch } from './launchAtLogin/loginLaunch';
export { logProcesses, logStart } from './logProcesses';
export { createNotifications, type Notifications } from './notifications';
export { createShortcuts, type Shortcuts } from './shortcuts';
export { createTray, type TrayView } from './tray/tray';
export { createTrayHost, type TrayHost } from './tray/trayHost';
export type { TrayIcon } from './tray/trayIcon';
export type { MorningWindow } from './windows/morningWindow';
export { isOurPage } from './windows/page';
export type { Views } from './windows/views';
export { createWindows } from './windows/windows';
