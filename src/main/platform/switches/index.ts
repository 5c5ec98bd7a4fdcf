/** The switches of Electron and Chromium; a module of its own, because it is loaded before the tray icon appears. */

export { isNeededToStart, isRuntimeSwitch } from './runtimeSwitches';
