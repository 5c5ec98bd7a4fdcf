/** The journal: all entries, one file a month. */

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
import { type Merged, type MonthFull, mergeInto, readAllEntries, removeFrom } from './bulk';
import { openMonths } from './months';

/** A later change of an entry; `undefined` removes a field. */
export type Amendment = Partial<Omit<ResetEntry, 'kind'>> | Partial<Omit<ReflectionEntry, 'kind'>>;

export interface Journal {
  /** Writes an entry to disk. The problem is a sentence; the entry is then kept in memory and saved with the next one. */
  append(entry: Entry): Result<null, string>;
  /** Changes an entry. The problem is a sentence; if the entry exists, the change is then kept in memory. */
  amend(id: string, day: Day, change: Amendment): Result<null, string>;
  /** Returns the entries from `from` to `to` inclusive, month by month in the order in which they were written. */
  between(from: Day, to: Day): readonly Entry[];
  /** Returns every stored entry, including kinds that this version does not know. The problem is a sentence. */
  all(): Promise<Result<readonly AnyEntry[], string>>;
  /** Adds the entries whose ids are new. The problem is a sentence. */
  merge(entries: readonly AnyEntry[]): Promise<Result<Merged, string>>;
  /** Removes the entries that match. The problem is a sentence. */
  remove(matches: (entry: AnyEntry) => boolean): Promise<Result<null, string>>;
  /** Returns the paths of copies of months: set aside, or made by a sync that found a conflict. */
  copies(): readonly string[];
  /** Retries writes that failed. The problem is a sentence. */
  save(): Result<null, string>;
  /** Resolves when the months around today can be read, or have been set aside; at once if none looks damaged. */
  settled(): Promise<void>;
  /** Sentences about damaged, unreadable or unsaved files. */
  warnings(): readonly string[];
  /** Removes everything. Returns the names of files that could not be removed. */
  erase(): readonly string[];
}

export interface JournalParts extends Omit<JsonFileParts, 'isSound'> {
  /** Returns the sentence of a warning. */
  format(warning: FileWarning | MonthFull | { readonly kind: 'no-entry' }): string;
}

/**
 * Opens the journal in `journal/YYYY-MM.json`.
 *
 * @param folder the data folder
 */
export function createJournal(folder: string, { format, ...parts }: JournalParts): Journal {
  const months = openMonths(join(folder, 'journal'), parts);
  const parse = cachedParser();
  /** New or changed entries whose file cannot be read right now. They count, and are written as soon as possible. */
  let pending: readonly Entry[] = [];

  const withSentence = <T>(result: Result<T, FileWarning | MonthFull>): Result<T, string> =>
    result.ok ? result : fail(format(result.problem));

  const isPending = (id: string): boolean => pending.some(entry => entry.id === id);

  function entriesOf(month: Month): readonly Entry[] {
    const entries = months.read(month);
    return (entries.ok ? entries.value : months.lastKnown(month)).flatMap(unknown => parse(unknown) ?? []);
  }

  /** Writes the pending entries of a month if its file can be read. */
  function writePending(month: Month): Result<null, string> {
    const entries = pending.filter(entry => monthOf(entryDay(entry)) === month);
    const written = months.update(month, before => entries.reduce(withEntry, before));
    // If it is not saved, the file keeps them from here on.
    if (written.ok || written.problem.kind === 'not-saved') {
      pending = pending.filter(entry => !entries.includes(entry));
    }
    return withSentence(written);
  }

  return {
    append(entry) {
      pending = [...pending, entry];
      return writePending(monthOf(entryDay(entry)));
    },

    amend(id, day, change) {
      const pendingEntry = pending.find(entry => entry.id === id);
      if (pendingEntry !== undefined) {
        pending = pending.map(entry => (entry === pendingEntry ? ({ ...entry, ...change } as Entry) : entry));
        return writePending(monthOf(entryDay(pendingEntry)));
      }
      for (const month of monthsAround(day, day)) {
        const before = months.read(month);
        const entries = before.ok ? before.value : months.lastKnown(month);
        const entry = entries.findLast(entry => isRecord(entry) && entry.id === id);
        if (entry === undefined) continue;
        const changed = { ...(entry as Entry), ...change } as Entry;
        if (before.ok) return withSentence(months.update(month, entries => withEntry(entries, changed)));
        pending = [...pending, changed];
        return withSentence(before);
      }
      return fail(format({ kind: 'no-entry' }));
    },

    between(from, to) {
      const span = { start: startOfDayNamed(from), end: midnightAfter(startOfDayNamed(to)) };
      const written = monthsAround(from, to).flatMap(entriesOf);
      return [...written.filter(({ id }) => !isPending(id)), ...pending].filter(entry =>
        'day' in entry ? from <= entry.day && entry.day <= to : includes(span, entry.at),
      );
    },

    async all() {
      const stored = await readAllEntries(months);
      // Nearly always, so that a million entries are not copied.
      if (!stored.ok || pending.length === 0) return withSentence(stored);
      return ok([...stored.value.filter(({ id }) => !isPending(id)), ...pending]);
    },

    merge: async entries => withSentence(await mergeInto(months, entries)),

    async remove(matches) {
      pending = pending.filter(entry => !matches(entry));
      return withSentence(await removeFrom(months, matches));
    },

    save() {
      months.save();
      const written = [...new Set(pending.map(entry => monthOf(entryDay(entry))))].map(writePending);
      const unsaved = months.warnings().find(({ kind }) => kind === 'not-saved');
      return written.find(result => !result.ok) ?? (unsaved ? fail(format(unsaved)) : ok(null));
    },

    copies: () => months.copies(),

    async settled() {
      const today = dayName(parts.now());
      await Promise.all(monthsAround(today, today).map(months.settled));
    },

    warnings: () => months.warnings().map(format),

    erase() {
      pending = [];
      return months.erase();
    },
  };
}

/** Returns a parser that parses each entry only once, however often its file is read. */
function cachedParser(): (unknown: unknown) => Entry | null {
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

/** Replaces the entry with the same id, or appends it. */
function withEntry(entries: readonly unknown[], entry: Entry): readonly unknown[] {
  const at = entries.findLastIndex(other => isRecord(other) && other.id === entry.id);
  return at === -1 ? [...entries, entry] : entries.with(at, entry);
}

/** Returns the months that may contain entries of these days; an entry from another time zone may be a day off. */
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
