/** What a window shows: the latest snapshot from main. */

import { useSyncExternalStore } from 'react';
import type { Snapshot } from '../../shared/contract';
import { locale, setLocale } from '../text';
import { bridge } from './bridge';
import { createSnapshots } from './snapshots';

export const snapshots = createSnapshots(bridge, ({ locale: wanted }) => {
  const shown = locale();
  return wanted.language === shown.language && wanted.tag === shown.tag ? null : setLocale(wanted);
});

/** The latest snapshot; null until main has answered for the first time. */
export const useSnapshot = (): Snapshot | null =>
  useSyncExternalStore(snapshots.subscribe, snapshots.current);
