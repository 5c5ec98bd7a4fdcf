/** Whether the computer is locked or asleep. */

import type { PowerMonitor } from 'electron';
import { type Instant, second } from '../../shared/domain/common';
import type { Hold } from '../../shared/domain/reset';
import type { Clock } from '../platform';
import type { Input } from './input';
import type { WatchLock } from './lock';

/** While it falls asleep somebody may still move the mouse. */
const fallsAsleepWithin = 10 * second;

export interface Presence {
  hold(now: Instant): Hold | null;
  stop(): void;
}

/** @param lastInput null as well where it says nothing of sleep */
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
    // Whoever unlocks it is there, even where the system forgot to say that it woke.
    if (!isLocked) asleepSince = null;
    onChange(!isLocked);
  });

  return {
    hold(now) {
      // Windows sometimes says that it sleeps, does not, and so never wakes (electron#44971).
      if (asleepSince !== null && (lastInput(now) ?? 0) > asleepSince + fallsAsleepWithin) asleepSince = null;
      if (asleepSince !== null) return { kind: 'asleep', until: null };
      return lock.isLocked() ? { kind: 'locked', until: null } : null;
    },
    stop: lock.stop,
  };
}
