/** What is known of the days: the meetings of the calendars, and what the journal says. */
import { type DayView, dayView } from '../shared/domain/day';
import type { Entry } from '../shared/domain/entry';
import {
  type FeedOccurrences,
  type Meeting,
  meetingsOf,
  type Verdict,
  verdictsOf,
} from '../shared/domain/meeting';
import type { Settings } from '../shared/domain/settings';
import {
  type Day,
  dayName,
  dayOf,
  type Instant,
  type Interval,
  midnightAfter,
  startOfDayNamed,
} from '../shared/domain/time';
import type { Clock } from './clock';
import type { Journal } from './journal';

export interface DaysParts {
  readonly clock: Clock;
  readonly calendar: {
    occurrences(): readonly FeedOccurrences[];
    occurrencesIn(window: Interval): Promise<readonly FeedOccurrences[]>;
  };
  readonly journal: Pick<Journal, 'between'>;
  readonly settings: { read(): Settings };
}

export interface Days {
  /** Judges the occurrences of the days around now anew: they, or what is to be ignored, have changed. */
  recount(): void;
  /** As of the last count. */
  verdicts(): readonly Verdict[];
  meetings(): readonly Meeting[];
  /** The entries of a day, and of the days beside it: a zone may have been crossed. */
  entriesAround(at: Instant): readonly Entry[];
  /** Any day, as it was or will be. */
  view(day: Day): Promise<DayView>;
}

export function createDays({ clock, calendar, journal, settings }: DaysParts): Days {
  let verdicts: readonly Verdict[] = [];

  const judged = (occurrences: readonly FeedOccurrences[]): readonly Verdict[] =>
    verdictsOf(occurrences, settings.read().preferences.ignore);
  const entriesAround: Days['entriesAround'] = at =>
    journal.between(dayName(midnightAfter(at, -1)), dayName(midnightAfter(at)));

  return {
    recount() {
      verdicts = judged(calendar.occurrences());
    },
    verdicts: () => verdicts,
    meetings: () => meetingsOf(verdicts),
    entriesAround,
    async view(day) {
      const at = startOfDayNamed(day);
      const ofDay = judged(await calendar.occurrencesIn(dayOf(at)));
      return dayView(at, ofDay, entriesAround(at), settings.read().preferences.resetSeconds, clock.now());
    },
  };
}
