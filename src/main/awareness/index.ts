/** What is known of the person at the computer: there or away, in the middle of something, or wanting to be left alone. */
import type { PowerMonitor } from 'electron';
import type { Hold } from '../../shared/domain/reset';
import type { Settings } from '../../shared/domain/settings';
import type { Instant } from '../../shared/domain/time';
import { createInput } from './input';
import { createPresence } from './presence';

export interface Awareness {
  /** The reasons not to show anything at `now`, the weightiest first. */
  holds(now: Instant): readonly Hold[];
  lastInput(now: Instant): Instant;
}

/**
 * @param onChange a hold came or went; `woke`: the computer is there again after sleep or lock
 */
export function createAwareness(
  power: PowerMonitor,
  settings: () => Settings,
  onChange: (woke: boolean) => void,
): Awareness {
  const input = createInput(power);
  const presence = createPresence(power, onChange);
  return {
    lastInput: input.lastInput,
    holds(now) {
      const { pausedUntil, preferences } = settings();
      const paused: Hold | null =
        pausedUntil !== null && pausedUntil > now ? { kind: 'paused', until: pausedUntil } : null;
      const typing = preferences.holds.typing ? input.hold(now) : null;
      return [paused, presence.hold(), typing].filter(hold => hold !== null);
    },
  };
}
