/** The journal plus invented entries for the months before the sample day, while the sample calendar is on. */
import { type FeedOccurrences, meetingsOf, verdictsOf } from '../../shared/domain/calendar';
import { type Day, dayName, type Interval, midnightAfter, ok, type Result } from '../../shared/domain/common';
import { type Entry, entryDay, parseEntry } from '../../shared/domain/journal';
import { isOfSampleMonths, type SampleLines, sampleEntries } from '../../shared/domain/sample';
import { type Settings, sampleSource } from '../../shared/domain/settings';
import type { Clock } from '../platform';
import { flatMapChunked } from '../storage';

import type { Journal } from './journal';

export interface JournalWithSample {
  /** Like `Journal.between`, with the sample entries first. */
  between(from: Day, to: Day): Promise<readonly Entry[]>;
  /** Returns every entry that this version knows. The problem is a sentence. */
  all(): Promise<Result<readonly Entry[], string>>;
}

export interface JournalWithSampleParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly journal: Pick<Journal, 'between' | 'all'>;
  readonly calendar: { occurrencesIn(window: Interval): Promise<readonly FeedOccurrences[]> };
  readonly settings: { read(): Pick<Settings, 'feeds'> };
  /** Returns the texts of the sample in the current language. */
  lines(): SampleLines;
}

/** Enough even if the sample calendar was added months ago. */
const daysBack = 400;

/** Creates the combined journal. */
export function createJournalWithSample({
  clock,
  journal,
  calendar,
  settings,
  lines,
}: JournalWithSampleParts): JournalWithSample {
  /** The sample entries and the key that they were created for. */
  let sample: { readonly key: string; readonly entries: Promise<readonly Entry[]> } | null = null;

  function sampleNow(): Promise<readonly Entry[]> {
    const feed = settings.read().feeds.find(({ source, on }) => on && source === sampleSource);
    if (feed === undefined) return Promise.resolve([]);
    const texts = lines();
    const key = JSON.stringify([feed.id, dayName(clock.now()), texts]);
    if (sample?.key !== key) sample = { key, entries: createEntries(texts) };
    return sample.entries;
  }

  async function createEntries(texts: SampleLines): Promise<readonly Entry[]> {
    const now = clock.now();
    const occurrences = await calendar.occurrencesIn({ start: midnightAfter(now, -daysBack), end: now });
    return sampleEntries(meetingsOf(verdictsOf(occurrences)), texts);
  }

  /** Leaves out what the app itself logged about the sample months when it first read them. */
  const withSample = (sampleEntries: readonly Entry[], logged: readonly Entry[]): readonly Entry[] => [
    ...sampleEntries,
    ...logged.filter(entry => !isOfSampleMonths(entry)),
  ];

  return {
    async between(from, to) {
      const entries = await sampleNow();
      return withSample(
        entries.filter(entry => from <= entryDay(entry) && entryDay(entry) <= to),
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
