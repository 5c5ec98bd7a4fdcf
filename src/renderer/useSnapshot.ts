/** What a window shows: the latest snapshot from main. */
import { useSyncExternalStore } from 'react';
import type { Snapshot } from '../shared/contract';
import { bridge } from './bridge';
import { createSnapshots } from './snapshots';
import { speak, tongue } from './words';

export const snapshots = createSnapshots(bridge, ({ tongue: wanted }) => {
  const { language, locale } = tongue();
  return wanted.language === language && wanted.locale === locale ? null : speak(wanted);
});

/** The latest snapshot; null until main has answered for the first time. */
export const useSnapshot = (): Snapshot | null =>
  useSyncExternalStore(snapshots.subscribe, snapshots.current);
