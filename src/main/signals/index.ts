/** What holds a reset back: calls, screen sharing, presenting, do not disturb, typing, apps, lock and sleep. */

export type { CallFollower } from './call';
export { openSignals } from './openSignals';
export type { Pace, Signals } from './signals';
