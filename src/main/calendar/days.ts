/** What is known of the days: the meetings of the calendars and their ends, and what the journal says. */
import {
  type FeedOccurrences,
  type Meeting,
  type MeetingEnds,
  meetingsOf,
  type Verdict,
  verdictsOf,
} from '../../shared/domain/calendar';
import { dayName, type Instant, midnightAfter } from '../../shared/domain/common';
import type { Entry } from '../../shared/domain/journal';
import { meetingEnds } from '../../shared/domain/sample';
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
  /** Judges the occurrences of the days around now anew: they, the zone or what is made of them have changed. */
  recompute(): void;
  /** As of the last count. */
  verdicts(): readonly Verdict[];
  meetings(): readonly Meeting[];
  meetingEnds(): MeetingEnds;
  /** The entries of a day, and of the days beside it: a zone may have been crossed. */
  entriesAround(at: Instant): readonly Entry[];
}

export function createDays({ calendar, journal, settings }: DaysParts): Days {
  let verdicts: readonly Verdict[] = [];
  let meetings: readonly Meeting[] = [];
  let ends: MeetingEnds = { transitions: [], stillIn: [] };

  return {
    recompute() {
      verdicts = verdictsOf(calendar.occurrences(), settings.read().preferences.ignore);
      meetings = meetingsOf(verdicts);
      ends = meetingEnds(meetings, settings.read());
    },
    verdicts: () => verdicts,
    meetings: () => meetings,
    meetingEnds: () => ends,
    entriesAround: at => journal.between(dayName(midnightAfter(at, -1)), dayName(midnightAfter(at))),
  };
}
