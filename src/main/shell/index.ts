/** The desktop integration: tray, windows, shortcuts, notifications, dialogs, launch at login. */

export { applyPreferences } from './applyPreferences';
export { type Dialogs, systemDialogs } from './dialogs';
export { startErrorLog } from './errorLog';
export { createLoginLaunch, type LoginLaunch } from './launchAtLogin';
export { systemLicences } from './licences';
export { logStart } from './logProcesses';
export { createNotifications, type Notifications } from './notifications';
export { openShortcuts } from './openShortcuts';
export { stopOnQuit } from './quitting';
export type { Shortcuts } from './shortcuts';
export { createTray, createTrayHost, type TrayHost, type TrayIcon, type TrayView } from './tray';
export {
  type ArrivalCard,
  type CornerCard,
  createWindows,
  isOurPage,
  type MorningWindow,
  type Overlay,
  type Views,
  type Windows,
} from './windows';
