/** Whether the computer is locked or asleep. */
import type { PowerMonitor } from 'electron';
import type { Hold } from '../../shared/domain/reset';

export function createPresence(
  power: Pick<PowerMonitor, 'on' | 'getSystemIdleState'>,
  onChange: (woke: boolean) => void,
): { hold(): Hold | null } {
  let asleep = false;
  // What the system says at launch; later its events say it.
  let locked = power.getSystemIdleState(1) === 'locked';

  power.on('suspend', () => {
    asleep = true;
    onChange(false);
  });
  power.on('resume', () => {
    asleep = false;
    onChange(true);
  });
  power.on('lock-screen', () => {
    locked = true;
    onChange(false);
  });
  power.on('unlock-screen', () => {
    // Whoever unlocks it is there, even where the system forgot to say that it woke.
    locked = false;
    asleep = false;
    onChange(true);
  });

  return {
    hold() {
      if (asleep) return { kind: 'asleep', until: null };
      return locked ? { kind: 'locked', until: null } : null;
    },
  };
}
