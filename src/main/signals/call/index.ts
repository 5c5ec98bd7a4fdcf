/** Whether a microphone or a camera is in use, by which app, and since when. */

export { openCallFile } from './callFile';
export { type CallFollower, createCallFollower } from './callFollower';
export { createCallSignal } from './callSignal';
export { createCallSources } from './callSources';
export type { WatchedSource } from './watchedSource';
