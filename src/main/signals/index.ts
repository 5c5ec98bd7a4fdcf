/** What holds a reset back: calls, screen sharing, presenting, do not disturb, typing, apps, lock and sleep. */

export { type CallFollower, createCallFollower, openCallFile } from './call';
export { createSignals, type Pace, type Signals } from './signals';
export { createSystemSignals } from './systemSignals';
