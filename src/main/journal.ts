/** The journal: everything that was logged, one file a month, never lost. */
import { join } from 'node:path';
import { type Entry, parseEntry, type ReflectionEntry, type ResetEntry } from '../shared/domain/entry';
import { fail, ok, type Result } from '../shared/domain/result';
import { contains, type Day, dayName, midnightAfter, startOfDayNamed } from '../shared/domain/time';
import { type Content, type FileNotice, type FileParts, openStoredFile, type StoredFile } from './storedFile';

/** What may be said of an entry later on; `undefined` takes a field away. */
export type Amendment = Partial<Omit<ResetEntry, 'kind'>> | Partial<Omit<ReflectionEntry, 'kind'>>;

export interface Journal {
  /** Writes it to disk before it returns. The problem is a sentence; the entry is kept and saved with the next one. */
  append(entry: Entry): Result<null, string>;
  /** Changes the entry `id` of `day`; the problem is a sentence. */
  amend(id: string, day: Day, change: Amendment): Result<null, string>;
  /** The entries of these days, both included, month by month in the order in which they were written. */
  between(from: Day, to: Day): readonly Entry[];
  /** Sentences about its files that could not be understood, read or written. */
  notices(): readonly string[];
}

export interface JournalParts extends Pick<FileParts, 'openStore' | 'now'> {
  /** Puts what befell a file, or an entry that is not there any more, into a sentence. */
  say(notice: FileNotice | { readonly kind: 'no-entry' }): string;
}

const version = 1;

/** @param folder the data folder; the journal lies in `journal/YYYY-MM.json` */
export function createJournal(folder: string, { openStore, now, say }: JournalParts): Journal {
  const months = new Map<string, StoredFile>();
  const parse = rememberedParse();
  /** Entries whose file cannot be read just now: they count all the same, and are written as soon as it can be. */
  let kept: readonly Entry[] = [];

  function fileOf(month: string): StoredFile {
    const known = months.get(month);
    if (known !== undefined) return known;
    const file = openStoredFile(join(folder, 'journal', `${month}.json`), { openStore, now, isSound });
    months.set(month, file);
    return file;
  }

  function entriesOf(month: string): readonly Entry[] {
    const content = fileOf(month).read();
    return content.ok ? entriesIn(content.value).flatMap(unknown => parse(unknown) ?? []) : [];
  }

  function write(file: StoredFile, content: Content, entries: readonly unknown[]): Result<null, string> {
    const written = file.write({ version, ...content, entries });
    for (const other of months.values()) other.save();
    return written.ok ? written : fail(say(written.problem));
  }

  return {
    append(entry) {
      const month = monthOf(dayOfEntry(entry));
      const file = fileOf(month);
      const before = file.read();
      kept = [...kept, entry];
      if (!before.ok) return fail(say(before.problem));
      const entries = kept.filter(other => monthOf(dayOfEntry(other)) === month);
      kept = kept.filter(other => !entries.includes(other));
      return write(file, before.value, [...entriesIn(before.value), ...entries]);
    },

    amend(id, day, change) {
      if (kept.some(entry => entry.id === id)) {
        kept = kept.map(entry => (entry.id === id ? ({ ...entry, ...change } as Entry) : entry));
        return ok(null);
      }
      for (const month of monthsAround(day, day)) {
        const file = fileOf(month);
        const content = file.read();
        const entries = content.ok ? entriesIn(content.value) : [];
        const at = entries.findLastIndex(entry => isRecord(entry) && entry.id === id);
        if (!content.ok || at === -1) continue;
        return write(file, content.value, entries.with(at, { ...(entries[at] as Content), ...change }));
      }
      return fail(say({ kind: 'no-entry' }));
    },

    between(from, to) {
      const span = { start: startOfDayNamed(from), end: midnightAfter(startOfDayNamed(to)) };
      return [...monthsAround(from, to).flatMap(entriesOf), ...kept].filter(entry =>
        'day' in entry ? from <= entry.day && entry.day <= to : contains(span, entry.at),
      );
    },

    notices: () => [...months.values()].flatMap(file => file.notices()).map(say),
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

const isRecord = (unknown: unknown): unknown is Content => typeof unknown === 'object' && unknown !== null;

const isSound = ({ entries }: Content): boolean => Array.isArray(entries);

const entriesIn = ({ entries }: Content): readonly unknown[] => (Array.isArray(entries) ? entries : []);

/** The day that an entry is about; for one that is about a moment, the day it was here and now. */
const dayOfEntry = (entry: Entry): Day => ('day' in entry ? entry.day : dayName(entry.at));

const monthOf = (day: Day): string => day.slice(0, 7);

/** The months that may hold these days: an entry made in another zone may lie a day off. */
function monthsAround(from: Day, to: Day): readonly string[] {
  const last = monthOf(dayName(midnightAfter(startOfDayNamed(to))));
  const months = [monthOf(dayName(midnightAfter(startOfDayNamed(from), -1)))];
  for (let month = months[0]; month !== undefined && month < last; ) {
    month = monthAfter(month);
    months.push(month);
  }
  return months;
}

const monthAfter = (month: string): string =>
  monthOf(dayName(midnightAfter(startOfDayNamed(`${month}-01`), 31)));
