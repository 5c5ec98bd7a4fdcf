/** Gathers what the decision about a reset depends on, from the days, the signals and the preferences. */

import type { Call } from '../../shared/domain/call';
import type { Instant } from '../../shared/domain/common';
import { isReset } from '../../shared/domain/journal';
import { type Announced, freeSinceAt, type Hold, type Situation } from '../../shared/domain/reset';
import type { Settings } from '../../shared/domain/settings';
import type { Days } from '../calendar';

export interface SituationParts {
  readonly settings: { read(): Settings };
  /** The days around now: yesterday's last transition may still be within its grace period. */
  readonly days: Pick<Days, 'meetings' | 'meetingEnds' | 'entriesAround'>;
  readonly signals: {
    holds(now: Instant): readonly Hold[];
    lastInput(now: Instant): Instant | null;
    /** The day's calls, as far as they were seen. */
    calls(now: Instant): readonly Call[];
  };
}

export interface Situations {
  at(now: Instant): Situation;
  /** Notes for how long no hold other than typing has been on. Called before each evaluation. */
  observe(now: Instant): void;
}

/**
 * @param announced the reset that is being announced, or null
 * @param canAnnounce whether the desktop lets an announcement be shown
 */
export function createSituations(
  { settings, days, signals }: SituationParts,
  announced: () => Announced | null,
  canAnnounce: () => boolean,
): Situations {
  let freeSince: Instant | null = null;
  return {
    at(now) {
      const { preferences } = settings.read();
      return {
        transitions: days.meetingEnds().transitions,
        meetings: days.meetings(),
        calls: signals.calls(now),
        resets: days.entriesAround(now).filter(isReset),
        holds: signals.holds(now),
        freeSince,
        lastInput: signals.lastInput(now),
        announced: announced(),
        preferences: { ...preferences, announce: preferences.announce && canAnnounce() },
      };
    },
    observe(now) {
      freeSince = freeSinceAt(freeSince, signals.holds(now), now);
    },
  };
}
