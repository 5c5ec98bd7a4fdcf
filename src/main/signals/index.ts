/** What holds a reset back: calls, screen sharing, do not disturb, typing, lock and sleep. */

export { type CallFollower, createCallFollower, openCallFile } from './call';
export { createSignals, type Pace, type Signals } from './signals';
export { createSystemSignals } from './systemSignals';
