/** The journal: everything that was logged, one file a month, never lost. */

import { join } from 'node:path';
import {
  type Day,
  dayName,
  fail,
  includes,
  isRecord,
  type Month,
  midnightAfter,
  monthOf,
  ok,
  type Result,
  startOfDayNamed,
} from '../../shared/domain/common';
import {
  type AnyEntry,
  type Entry,
  entryDay,
  parseEntry,
  type ReflectionEntry,
  type ResetEntry,
} from '../../shared/domain/journal';
import type { FileWarning, JsonFileParts } from '../storage';
import { type Merged, mergeInto, readAllEntries, removeFrom } from './bulk';
import { openMonths } from './months';

/** What may be said of an entry later on; `undefined` takes a field away. */
export type Amendment = Partial<Omit<ResetEntry, 'kind'>> | Partial<Omit<ReflectionEntry, 'kind'>>;

export interface Journal {
  /** Writes it to disk before it returns. The problem is a sentence; the entry is kept and saved with the next one. */
  append(entry: Entry): Result<null, string>;
  /** Changes the entry `id` of `day`. The problem is a sentence; where the entry is there, the change is kept. */
  amend(id: string, day: Day, change: Amendment): Result<null, string>;
  /** The entries of these days, both included, month by month in the order in which they were written. */
  between(from: Day, to: Day): readonly Entry[];
  /** Every entry as it stands, also of kinds that this version does not know; the problem is a sentence. */
  all(): Promise<Result<readonly AnyEntry[], string>>;
  /** Adds those whose id is not there yet; the problem is a sentence. */
  merge(entries: readonly AnyEntry[]): Promise<Result<Merged, string>>;
  /** Takes out the entries that are meant; the problem is a sentence. */
  remove(isMeant: (entry: AnyEntry) => boolean): Promise<Result<null, string>>;
  /** Tries again to save what could not be saved; the problem is a sentence, while there is one. */
  save(): Result<null, string>;
  /** Sentences about its files that could not be understood, read or written. */
  warnings(): readonly string[];
  /** Removes everything; gives the names of the files that the system keeps. */
  erase(): readonly string[];
}

export interface JournalParts extends Pick<JsonFileParts, 'now' | 'write' | 'onSetAside'> {
  /** Puts what befell a file, or an entry that is not there any more, into a sentence. */
  format(notice: FileWarning | { readonly kind: 'no-entry' }): string;
}

/** @param folder the data folder; the journal lies in `journal/YYYY-MM.json` */
export function createJournal(folder: string, { format, ...parts }: JournalParts): Journal {
  const months = openMonths(join(folder, 'journal'), parts);
  const parse = rememberedParse();
  /** Entries, new or changed, whose file cannot be read just now: they count all the same, and are written as soon as it can be. */
  let kept: readonly Entry[] = [];

  const said = <T>(result: Result<T, FileWarning>): Result<T, string> =>
    result.ok ? result : fail(format(result.problem));

  const isKept = (id: string): boolean => kept.some(entry => entry.id === id);

  function entriesOf(month: Month): readonly Entry[] {
    const entries = months.read(month);
    return (entries.ok ? entries.value : months.lastKnown(month)).flatMap(unknown => parse(unknown) ?? []);
  }

  /** Writes the kept entries of a month, once its file can be read. */
  function writeKept(month: Month): Result<null, string> {
    const before = months.read(month);
    if (!before.ok) return said(before);
    const entries = kept.filter(entry => monthOf(entryDay(entry)) === month);
    kept = kept.filter(entry => !entries.includes(entry));
    return said(months.write(month, entries.reduce(withEntry, before.value)));
  }

  return {
    append(entry) {
      kept = [...kept, entry];
      return writeKept(monthOf(entryDay(entry)));
    },

    amend(id, day, change) {
      const waiting = kept.find(entry => entry.id === id);
      if (waiting !== undefined) {
        kept = kept.map(entry => (entry === waiting ? ({ ...entry, ...change } as Entry) : entry));
        return writeKept(monthOf(entryDay(waiting)));
      }
      for (const month of monthsAround(day, day)) {
        const before = months.read(month);
        const entries = before.ok ? before.value : months.lastKnown(month);
        const entry = entries.findLast(entry => isRecord(entry) && entry.id === id);
        if (entry === undefined) continue;
        const changed = { ...(entry as Entry), ...change } as Entry;
        if (before.ok) return said(months.write(month, withEntry(entries, changed)));
        kept = [...kept, changed];
        return said(before);
      }
      return fail(format({ kind: 'no-entry' }));
    },

    between(from, to) {
      const span = { start: startOfDayNamed(from), end: midnightAfter(startOfDayNamed(to)) };
      const written = monthsAround(from, to).flatMap(entriesOf);
      return [...written.filter(({ id }) => !isKept(id)), ...kept].filter(entry =>
        'day' in entry ? from <= entry.day && entry.day <= to : includes(span, entry.at),
      );
    },

    async all() {
      const stored = await readAllEntries(months);
      return stored.ok ? ok([...stored.value.filter(({ id }) => !isKept(id)), ...kept]) : said(stored);
    },

    merge: async entries => said(await mergeInto(months, entries)),

    async remove(isMeant) {
      kept = kept.filter(entry => !isMeant(entry));
      return said(await removeFrom(months, isMeant));
    },

    save() {
      months.save();
      const written = [...new Set(kept.map(entry => monthOf(entryDay(entry))))].map(writeKept);
      const unsaved = months.warnings().find(({ kind }) => kind === 'not-saved');
      return written.find(result => !result.ok) ?? (unsaved ? fail(format(unsaved)) : ok(null));
    },

    warnings: () => months.warnings().map(format),

    erase() {
      kept = [];
      return months.erase();
    },
  };
}

/** Parses each entry once, however often its file is read or written. */
function rememberedParse(): (unknown: unknown) => Entry | null {
  const parsed = new WeakMap<object, Entry | null>();
  return unknown => {
    if (!isRecord(unknown)) return null;
    const known = parsed.get(unknown);
    if (known !== undefined) return known;
    const entry = parseEntry(unknown);
    parsed.set(unknown, entry);
    return entry;
  };
}

/** In the place of the one that has its id, else behind all. */
function withEntry(entries: readonly unknown[], entry: Entry): readonly unknown[] {
  const at = entries.findLastIndex(other => isRecord(other) && other.id === entry.id);
  return at === -1 ? [...entries, entry] : entries.with(at, entry);
}

/** The months that may hold these days: an entry made in another zone may lie a day off. */
function monthsAround(from: Day, to: Day): readonly Month[] {
  const last = monthOf(dayName(midnightAfter(startOfDayNamed(to))));
  const months = [monthOf(dayName(midnightAfter(startOfDayNamed(from), -1)))];
  for (let month = months[0]; month !== undefined && month < last; ) {
    month = monthAfter(month);
    months.push(month);
  }
  return months;
}

const monthAfter = (month: Month): Month =>
  monthOf(dayName(midnightAfter(startOfDayNamed(`${month}-01`), 31)));
