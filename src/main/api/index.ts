/** What the windows can ask for, and the snapshot they are sent. */

export { type Actions, createActions } from './actions';
export { handleRequests } from './ipc';
export { createRequests } from './requests';
export { createSnapshots, type Snapshots } from './snapshots';
