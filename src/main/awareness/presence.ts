/** Whether the computer is locked or asleep. */
import type { PowerMonitor } from 'electron';
import type { Hold } from '../../shared/domain/reset';
import type { WatchLock } from './locked';

export interface Presence {
  hold(): Hold | null;
  stop(): void;
}

export function createPresence(
  power: Pick<PowerMonitor, 'on'>,
  watchLock: WatchLock,
  onChange: (woke: boolean) => void,
): Presence {
  let asleep = false;

  power.on('suspend', () => {
    asleep = true;
    onChange(false);
  });
  power.on('resume', () => {
    asleep = false;
    onChange(true);
  });
  const lock = watchLock(isLocked => {
    // Whoever unlocks it is there, even where the system forgot to say that it woke.
    if (!isLocked) asleep = false;
    onChange(!isLocked);
  });

  return {
    hold() {
      if (asleep) return { kind: 'asleep', until: null };
      return lock.isLocked() ? { kind: 'locked', until: null } : null;
    },
    stop: lock.stop,
  };
}
