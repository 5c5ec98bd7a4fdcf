/** The data for insight and drift, read on demand. */

import { setImmediate } from 'node:timers/promises';
import type { InsightInput } from '../../shared/contract';
import { type FeedOccurrences, pastMeetingsOf, verdictsOf } from '../../shared/domain/calendar';
import {
  append,
  dayName,
  type Instant,
  type Interval,
  midnightAfter,
  weekStart,
} from '../../shared/domain/common';
import type { Entry } from '../../shared/domain/journal';
import type { Settings } from '../../shared/domain/settings';
import type { JournalWithSample } from './journalWithSample';

/** A year, plus some weeks to compare it with. */
const weeksBack = 56;

export interface InsightInputParts {
  readonly calendar: { occurrencesIn(window: Interval): Promise<readonly FeedOccurrences[]> };
  readonly journalWithSample: Pick<JournalWithSample, 'between'>;
  readonly settings: { read(): Settings };
}

/** Returns the meetings and entries of the last 56 weeks. */
export async function readInsightInput(
  { calendar, journalWithSample, settings }: InsightInputParts,
  now: Instant,
): Promise<InsightInput> {
  const start = midnightAfter(weekStart(now), -7 * weeksBack);
  const entries = await entriesSince(start, now, journalWithSample);
  const occurrences = await calendar.occurrencesIn({ start, end: now });
  const { preferences, driftsMeant, experiment } = settings.read();
  return {
    meetings: pastMeetingsOf(verdictsOf(occurrences, preferences), now),
    entries,
    acknowledged: driftsMeant,
    experiment,
  };
}

/** Reads four weeks at a time, so that the event loop stays responsive. */
async function entriesSince(
  start: Instant,
  now: Instant,
  journalWithSample: InsightInputParts['journalWithSample'],
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (let from = start; from <= now; from = midnightAfter(from, 28)) {
    const batch = await journalWithSample.between(dayName(from), dayName(midnightAfter(from, 27)));
    append(
      entries,
      batch.filter(({ kind }) => kind === 'reset' || kind === 'check-in'),
    );
    await setImmediate();
  }
  return entries;
}
