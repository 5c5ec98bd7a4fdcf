/** The requests that windows can make, and the snapshot that they are sent. */

export { type Actions, createActions } from './actions';
export { handleRequests } from './ipc';
export { createRequests } from './requests';
export { createSnapshots, type Snapshots } from './snapshots';
