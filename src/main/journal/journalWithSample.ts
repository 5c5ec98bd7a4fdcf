/** The journal as one looks back on it: with the months behind the sample day, for as long as that is there. */
import { type FeedOccurrences, meetingsOf, verdictsOf } from '../../shared/domain/calendar';
import { type Day, dayName, type Interval, midnightAfter, ok, type Result } from '../../shared/domain/common';
import { type Entry, entryDay, parseEntry } from '../../shared/domain/journal';
import { isOfSampleMonths, type SampleLines, sampleEntries } from '../../shared/domain/sample';
import { type Settings, sampleSource } from '../../shared/domain/settings';
import type { Clock } from '../platform';
import { flatMapChunked } from '../storage';

import type { Journal } from './journal';

export interface JournalWithSample {
  /** The entries of these days, both included, as `journal.between` has them; what was made up comes first. */
  between(from: Day, to: Day): Promise<readonly Entry[]>;
  /** Every entry that this version understands; the problem is a sentence. */
  all(): Promise<Result<readonly Entry[], string>>;
}

export interface JournalWithSampleParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly journal: Pick<Journal, 'between' | 'all'>;
  readonly calendar: { occurrencesIn(window: Interval): Promise<readonly FeedOccurrences[]> };
  readonly settings: { read(): Pick<Settings, 'feeds'> };
  /** What is said in the sample, in the language of the moment. */
  lines(): SampleLines;
}

/** Further back than the sample months of someone who has kept them for long. */
const daysBack = 400;

export function createJournalWithSample({
  clock,
  journal,
  calendar,
  settings,
  lines,
}: JournalWithSampleParts): JournalWithSample {
  /** Made once; `of` says for what. */
  let sample: { readonly of: string; readonly entries: Promise<readonly Entry[]> } | null = null;

  function sampleNow(): Promise<readonly Entry[]> {
    const feed = settings.read().feeds.find(({ source, on }) => on && source === sampleSource);
    if (feed === undefined) return Promise.resolve([]);
    const said = lines();
    const of = JSON.stringify([feed.id, dayName(clock.now()), said]);
    if (sample?.of !== of) sample = { of, entries: make(said) };
    return sample.entries;
  }

  async function make(said: SampleLines): Promise<readonly Entry[]> {
    const now = clock.now();
    const occurrences = await calendar.occurrencesIn({ start: midnightAfter(now, -daysBack), end: now });
    return sampleEntries(meetingsOf(verdictsOf(occurrences, [])), said);
  }

  /** What the app itself logged when it found those months in the calendar says nothing. */
  const withSample = (madeUp: readonly Entry[], logged: readonly Entry[]): readonly Entry[] => [
    ...madeUp,
    ...logged.filter(entry => !isOfSampleMonths(entry)),
  ];

  return {
    async between(from, to) {
      const made = await sampleNow();
      return withSample(
        made.filter(entry => from <= entryDay(entry) && entryDay(entry) <= to),
        journal.between(from, to),
      );
    },

    async all() {
      const stored = await journal.all();
      if (!stored.ok) return stored;
      const entries = await flatMapChunked(stored.value, entry => parseEntry(entry) ?? []);
      return ok(withSample(await sampleNow(), entries));
    },
  };
}
