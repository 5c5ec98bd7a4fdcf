/** Whether the computer is locked or asleep. */

import type { PowerMonitor } from 'electron';
import { type Instant, second } from '../../shared/domain/common';
import type { Hold } from '../../shared/domain/reset';
import type { Clock } from '../platform';
import type { Input } from './input';
import type { WatchLock } from './lock';

/** Input during this time after the suspend event does not mean that the computer is awake. */
const suspendDuration = 10 * second;

export interface Presence {
  hold(now: Instant): Hold | null;
  /** Looks again whether the screen is locked, for what sends no event. */
  refresh(): Promise<void>;
  stop(): void;
}

/**
 * Watches sleep and lock.
 *
 * @param lastInput returns null if it is unknown or cannot be compared with sleep
 * @param onChange called on each change; `woke` if the computer woke up or was unlocked
 */
export function createPresence(
  power: Pick<PowerMonitor, 'on'>,
  watchLock: WatchLock,
  clock: Pick<Clock, 'now'>,
  lastInput: Input['lastInput'],
  onChange: (woke: boolean) => void,
): Presence {
  let asleepSince: Instant | null = null;

  power.on('suspend', () => {
    asleepSince = clock.now();
    onChange(false);
  });
  power.on('resume', () => {
    asleepSince = null;
    onChange(true);
  });
  const lock = watchLock(isLocked => {
    // Unlocking means awake, even if the resume event was missed.
    if (!isLocked) asleepSince = null;
    onChange(!isLocked);
  });

  return {
    hold(now) {
      // Windows sometimes announces sleep but stays awake, and then never sends a resume event (electron#44971).
      if (asleepSince !== null && (lastInput(now) ?? 0) > asleepSince + suspendDuration) asleepSince = null;
      if (asleepSince !== null) return { kind: 'asleep', until: null };
      return lock.isLocked() ? { kind: 'locked', until: null } : null;
    },
    refresh: lock.refresh,
    stop: lock.stop,
  };
}
