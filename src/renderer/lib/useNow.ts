/**
 * The current minute. Only main reads the wall clock: each snapshot carries its time, and this adds what has elapsed
 * since. Ticks at the end of each minute, and only while the window is visible.
 */

import { useSyncExternalStore } from 'react';
import { type Instant, minute } from '../../shared/domain/common';
import type { SnapshotStore } from './snapshotStore';
import { snapshots } from './useSnapshot';

interface Minutes {
  /** The start of the current minute; 0 before the first snapshot. */
  current(): Instant;
  subscribe(listener: () => void): () => void;
}

function createMinutes(source: SnapshotStore): Minutes {
  let lastSync = { now: 0, at: performance.now() };
  const syncClock = (): void => {
    lastSync = { now: source.current()?.now ?? 0, at: performance.now() };
  };
  syncClock();
  source.subscribe(syncClock);

  const now = (): Instant => lastSync.now + performance.now() - lastSync.at;

  return {
    current: () => Math.floor(now() / minute) * minute,
    subscribe(listener) {
      let timer: number | undefined;
      function tick(): void {
        window.clearTimeout(timer);
        if (document.visibilityState === 'hidden') return;
        listener();
        timer = window.setTimeout(tick, minute - (now() % minute));
      }
      tick();
      document.addEventListener('visibilitychange', tick);
      const unsubscribe = source.subscribe(tick);
      return () => {
        window.clearTimeout(timer);
        document.removeEventListener('visibilitychange', tick);
        unsubscribe();
      };
    },
  };
}

const minutes = createMinutes(snapshots);

/** The start of the current minute. Re-renders once a minute while the window is visible. */
export const useNow = (): Instant => useSyncExternalStore(minutes.subscribe, minutes.current);
