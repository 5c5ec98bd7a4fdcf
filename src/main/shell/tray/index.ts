/** The tray icon, its menu and tooltip, and the part of the desktop that shows tray icons. */

export { createTray, type TrayView } from './tray';
export { createTrayHost, type TrayHost } from './trayHost';
export { createTrayIcon, type TrayIcon } from './trayIcon';
