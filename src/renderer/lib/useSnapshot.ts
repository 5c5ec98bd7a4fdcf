/** The latest snapshot from main, published once its language is loaded. */

import { useSyncExternalStore } from 'react';
import type { Snapshot } from '../../shared/contract';
import { setLocale } from '../text';
import { bridge } from './bridge';
import { createSnapshotStore } from './snapshotStore';

export const snapshots = createSnapshotStore(bridge, ({ locale }) => setLocale(locale));

/** The latest snapshot, or null until main has answered for the first time. */
export const useSnapshot = (): Snapshot | null =>
  useSyncExternalStore(snapshots.subscribe, snapshots.current);
