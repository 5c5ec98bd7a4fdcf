/** The days around now: meetings, transitions and journal entries. */
import {
  type FeedOccurrences,
  type Meeting,
  type MeetingEnds,
  meetingsOf,
  type Verdict,
  verdictsOf,
} from '../../shared/domain/calendar';
import { dayName, type Instant, midnightAfter } from '../../shared/domain/common';
import { recallDays, recalledCorrection } from '../../shared/domain/day';
import type { Entry } from '../../shared/domain/journal';
import { meetingEndsSinceSample } from '../../shared/domain/sample';
import type { Settings } from '../../shared/domain/settings';
import type { Journal } from '../journal';

export interface DaysParts {
  readonly calendar: {
    occurrences(): readonly FeedOccurrences[];
  };
  readonly journal: Pick<Journal, 'between'>;
  readonly settings: { read(): Settings };
}

export interface Days {
  /** Recomputes the meetings, after the occurrences, the zone or the settings changed. */
  recompute(): void;
  /** All occurrences with the reason why they are meetings or not, as of the last `recompute`. */
  verdicts(): readonly Verdict[];
  meetings(): readonly Meeting[];
  meetingEnds(): MeetingEnds;
  /** Returns the entries of the day of `at` and its neighbours, because the time zone may have changed. */
  entriesAround(at: Instant): readonly Entry[];
  /** Returns the correction that the morning of `now` recalls, if any. */
  recalledCorrection(now: Instant): string | null;
}

/** Creates the days. They are empty before the first `recompute`. */
export function createDays({ calendar, journal, settings }: DaysParts): Days {
  let verdicts: readonly Verdict[] = [];
  let meetings: readonly Meeting[] = [];
  let ends: MeetingEnds = { transitions: [], stillIn: [] };

  return {
    recompute() {
      verdicts = verdictsOf(calendar.occurrences(), settings.read().preferences);
      meetings = meetingsOf(verdicts);
      ends = meetingEndsSinceSample(meetings, settings.read());
    },
    verdicts: () => verdicts,
    meetings: () => meetings,
    meetingEnds: () => ends,
    entriesAround: at => journal.between(dayName(midnightAfter(at, -1)), dayName(midnightAfter(at))),
    recalledCorrection: now =>
      recalledCorrection(
        journal.between(dayName(midnightAfter(now, -recallDays)), dayName(now)),
        settings.read().preferences.reflection.days,
        now,
      ),
  };
}
