/** Access to the computer: clock, time zone, session bus. */

export { type ChangeSignal, createChangeSignal } from './changeSignal';
export { type Clock, systemClock } from './clock';
export { isWayland } from './desktopSession';
export { type BusObject, createSessionBus, type SessionBus, type SignalMatch } from './sessionBus';
export { createZoneWatcher, type ZoneWatcher } from './zone';
