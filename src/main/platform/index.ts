/** Access to the computer: clock, time zone, session bus, X server; the local log, and what all of main shares. */

export type { BusCall, BusObject, BusValues } from './busConnection';
export type { BusVariant } from './busMessage';
export { type ChangeSignal, createChangeSignal } from './changeSignal';
export { type Clock, systemClock } from './clock';
export { currentDesktops, deniesFullScreenToToolbars, isNativeWayland, isWayland } from './desktopSession';
export { type DesktopWindow, readDesktopWindows } from './desktopWindows';
export { collectOnceAtRest } from './garbage';
export { createLog, type Log } from './log';
export { openLogFile } from './logFile';
export { pageOrigin, pageScheme } from './pageOrigin';
export {
  busDaemon,
  createSessionBus,
  createSystemBus,
  type SessionBus,
  type SignalMatch,
} from './sessionBus';
export { type SwayNode, swayNodeSchema, swayNodesIn } from './swayTree';
export { systemRandom } from './systemRandom';
export { catchUncaught, type UncaughtErrors } from './uncaught';
export { createUpgradeWatcher, type UpgradeWatcher } from './upgrade';
export { createXKeyboard, createXWindows, type XKeyboard, type XWindows } from './x11';
export { createZoneWatcher, type ZoneWatcher } from './zone';
