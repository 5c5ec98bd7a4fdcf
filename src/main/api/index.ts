/** The requests that windows can make, and the snapshot that they are sent. */

export { type Actions, createActions } from './actions';
export { handleRequests } from './ipc';
export { createJoin } from './join';
export { createRequestHandlers } from './requests';
export { createSnapshotPublisher, type SnapshotPublisher } from './snapshotPublisher';
