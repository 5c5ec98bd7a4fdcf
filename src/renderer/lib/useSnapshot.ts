/** What a window shows: the latest snapshot from main. */
import { useSyncExternalStore } from 'react';
import type { Snapshot } from '../../shared/contract';
import { speak, tongue } from '../text/i18n';
import { bridge } from './bridge';
import { createSnapshots } from './snapshots';

export const snapshots = createSnapshots(bridge, ({ tongue: wanted }) => {
  const { language, locale } = tongue();
  return wanted.language === language && wanted.locale === locale ? null : speak(wanted);
});

/** The latest snapshot; null until main has answered for the first time. */
export const useSnapshot = (): Snapshot | null =>
  useSyncExternalStore(snapshots.subscribe, snapshots.current);
