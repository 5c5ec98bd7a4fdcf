/** The history: past days, the heading line, and search. */

import type { PastDay } from '../../shared/contract';
import {
  type FeedOccurrences,
  meetingsOf,
  pastMeetingsOf,
  type Verdict,
  verdictsOf,
} from '../../shared/domain/calendar';
import {
  addDays,
  type Day,
  type Interval,
  includes,
  midnightAfter,
  ok,
  overlaps,
  type Result,
  startOfDayNamed,
} from '../../shared/domain/common';
import { type DayView, dayView, type HeadingPoint, headingLine } from '../../shared/domain/day';
import { type Letter, letterOf } from '../../shared/domain/insight';
import {
  type Entry,
  latestEntries,
  notesIn,
  notesOf,
  type ReflectionEntry,
  type SearchResult,
  searchFor,
} from '../../shared/domain/journal';
import { meetingEndsSinceSample } from '../../shared/domain/sample';
import type { Settings } from '../../shared/domain/settings';
import type { Clock } from '../platform';
import { flatMapChunked } from '../storage';
import type { JournalWithSample } from './journalWithSample';

/** The number of days that a search returns at most. */
const maxDays = 100;

export interface HistoryParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly journalWithSample: JournalWithSample;
  readonly calendar: { occurrencesIn(window: Interval): Promise<readonly FeedOccurrences[]> };
  readonly settings: { read(): Pick<Settings, 'feeds' | 'preferences'> };
}

/** Creates the requests that look back. Days are inclusive. */
export function createHistory({ clock, journalWithSample, calendar, settings }: HistoryParts) {
  /** Reads one more day on each side, because of other time zones and resets after midnight. */
  async function read(from: Day, to: Day) {
    const span = { start: startOfDayNamed(from), end: midnightAfter(startOfDayNamed(to)) };
    const [occurrences, entries] = await Promise.all([
      calendar.occurrencesIn(span),
      journalWithSample.between(addDays(from, -1), addDays(to, 1)),
    ]);
    return { verdicts: verdictsOf(occurrences, settings.read().preferences), entries };
  }

  const viewOf = (day: Day, verdicts: readonly Verdict[], entries: readonly Entry[]): DayView =>
    dayView(
      startOfDayNamed(day),
      { verdicts, meetingEnds: meetingEndsSinceSample(meetingsOf(verdicts), settings.read()), entries },
      clock.now(),
    );

  return {
    async day(day: Day): Promise<DayView> {
      const { verdicts, entries } = await read(day, day);
      return viewOf(day, verdicts, entries);
    },

    async days(from: Day, to: Day): Promise<readonly PastDay[]> {
      const { verdicts, entries } = await read(from, to);
      const notes = notesIn(entries);
      return daysFrom(from, to).map(day => {
        const around = spanAround(day);
        return {
          ...viewOf(
            day,
            verdicts.filter(({ occurrence }) => overlaps(occurrence, around)),
            entries.filter(entry => isAround(entry, around, day)),
          ),
          notes: notes.filter(note => note.day === day),
        };
      });
    },

    async headingPoints(from: Day, to: Day): Promise<readonly HeadingPoint[]> {
      const entries = await journalWithSample.between(from, to);
      return headingLine(entries.filter((entry): entry is ReflectionEntry => entry.kind === 'reflection'));
    },

    async letter(from: Day, to: Day): Promise<Letter> {
      const { verdicts, entries } = await read(from, to);
      return letterOf(daysFrom(from, to), pastMeetingsOf(verdicts, clock.now()), entries);
    },

    async search(query: string): Promise<Result<SearchResult, string>> {
      const all = await journalWithSample.all();
      if (!all.ok) return all;
      const { matches, collect } = searchFor(query);
      const notes = await flatMapChunked(latestEntries(all.value), entry => notesOf(entry).filter(matches));
      return ok(collect(notes, maxDays));
    },
  };
}

export type JournalHistory = ReturnType<typeof createHistory>;

function daysFrom(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

const spanAround = (day: Day): Interval => ({
  start: midnightAfter(startOfDayNamed(day), -1),
  end: midnightAfter(startOfDayNamed(day), 2),
});

const isAround = (entry: Entry, around: Interval, day: Day): boolean =>
  'day' in entry ? entry.day === day : includes(around, entry.at);
