/**
 * The present minute. Main alone reads the wall clock: each snapshot brings its time, and here only what has passed
 * since is added. Ticks when a minute ends, and only while the window can be seen.
 */

import { useSyncExternalStore } from 'react';
import { type Instant, minute } from '../../shared/domain/common';
import type { Snapshots } from './snapshots';
import { snapshots } from './useSnapshot';

interface Minutes {
  /** The instant at which the present minute began; 0 before the first snapshot. */
  current(): Instant;
  subscribe(listener: () => void): () => void;
}

function createMinutes(source: Snapshots): Minutes {
  let anchor = { now: 0, at: performance.now() };
  const takeTime = (): void => {
    anchor = { now: source.current()?.now ?? 0, at: performance.now() };
  };
  takeTime();
  source.subscribe(takeTime);

  const now = (): Instant => anchor.now + performance.now() - anchor.at;

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
      const leave = source.subscribe(tick);
      return () => {
        window.clearTimeout(timer);
        document.removeEventListener('visibilitychange', tick);
        leave();
      };
    },
  };
}

const minutes = createMinutes(snapshots);

/** The instant at which the present minute began. */
export const useNow = (): Instant => useSyncExternalStore(minutes.subscribe, minutes.current);
