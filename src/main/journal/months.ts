/** The journal's files, one a month, opened on demand. */

import { join } from 'node:path';
import { fail, isRecord, type Month, ok, type Result } from '../../shared/domain/common';
import {
  type FileProblem,
  type FileWarning,
  flatMapChunked,
  type JsonFile,
  type JsonFileParts,
  type JsonObject,
  listInFile,
  namesIn,
  removeFiles,
} from '../storage';
import { createOpenFiles } from './openFiles';

export interface Months {
  /** Returns the stored entries of a month, none if it has no file, or only the later ones if it is too large. */
  read(month: Month): Result<readonly unknown[], FileProblem>;
  /** Resolves to all stored entries of a month, however large its file is. A damaged one is set aside. */
  readAll(month: Month): Promise<Result<readonly unknown[], FileProblem>>;
  /** Returns the entries that were last read of a month, none before that. */
  lastKnown(month: Month): readonly unknown[];
  /** Replaces the entries of a month by what `change` makes of them, and retries failed writes of other months. */
  update(
    month: Month,
    change: (entries: readonly unknown[]) => readonly unknown[],
  ): Result<null, FileProblem>;
  /** Resolves when a month that looks damaged may be read again or set aside; at once for any other month. */
  settled(month: Month): Promise<void>;
  /** Retries writes that failed. */
  save(): void;
  /** Returns the months that have a file, sorted. */
  names(): Result<readonly Month[], FileProblem>;
  /** Returns the paths of copies of months: set aside, or made by a sync that found a conflict. */
  copies(): readonly string[];
  warnings(): readonly FileWarning[];
  /** Removes all files, including those set aside. Returns the names of files that could not be removed. */
  erase(): readonly string[];
}

/**
 * The file format: an object with a list of `entries`, each an object with `id`, `kind` and `at`. Later versions may add
 * fields and kinds but never change the meaning of existing ones. Each version therefore reads the files of all others,
 * preserves what it does not know, and never lowers the version number. Version 0 had no number.
 */
const version = 1;

/**
 * The files beside a month that is too large to be read: they have the entries logged since, and are as large themselves
 * but for the last one. Once the month can be read, the entries of the last move there with its next change.
 */
const overflowNamed = (month: Month, count: number): string =>
  `${month}.overflow${count === 1 ? '' : `-${count}`}`;

/** `2026-11.damaged-….json`, `2026-11 (conflicted copy).json`, `2026-11.sync-conflict-….json`, `2026-11 2.json`. */
const copyPattern = /^\d{4}-\d{2}(?!\.overflow(?:-\d+)?\.json$)\D.+\.json$/;

/** @param folder the journal's folder, created on the first write */
export function openMonths(folder: string, parts: Omit<JsonFileParts, 'isSound'>): Months {
  const files = createOpenFiles(folder, { ...parts, isSound, keepsLarge: true });
  const fileOf = files.get;

  const isTooLarge = (name: string): boolean => {
    const content = fileOf(name).read();
    return !content.ok && content.problem.kind === 'too-large';
  };

  /** Returns the names of a month's files. All overflows but the last are too large to be read. */
  function namesOf(month: Month): readonly [string, ...string[]] {
    const overflows = [overflowNamed(month, 1)];
    while (isTooLarge(overflowNamed(month, overflows.length)))
      overflows.push(overflowNamed(month, overflows.length + 1));
    return [month, ...overflows];
  }

  const overflowOf = (month: Month): string => namesOf(month).at(-1) ?? month;

  /** Returns the entries of a month and of its overflow. */
  function readSmall(month: Month): Result<readonly unknown[], FileProblem> {
    const own = entriesIn(fileOf(month));
    if (!own.ok) return own;
    const overflow = entriesIn(fileOf(overflowOf(month)));
    return overflow.ok ? ok(merged(own.value, overflow.value)) : overflow;
  }

  function read(month: Month): Result<readonly unknown[], FileProblem> {
    return isTooLarge(month) ? entriesIn(fileOf(overflowOf(month))) : readSmall(month);
  }

  async function readAll(month: Month): Promise<Result<readonly unknown[], FileProblem>> {
    let all: readonly unknown[] = [];
    for (const name of namesOf(month)) {
      const entries = isTooLarge(name) ? await readLarge(name) : entriesIn(fileOf(name));
      if (!entries.ok) return entries;
      all = await mergedChunked(all, entries.value);
    }
    return ok(all);
  }

  async function readLarge(name: string): Promise<Result<readonly unknown[], FileProblem>> {
    const entries = await listInFile(join(folder, `${name}.json`), 'entries');
    if (entries !== null) return ok(entries);
    const file = fileOf(name);
    file.treatAsDamaged();
    await file.settled();
    return entriesIn(file);
  }

  const save = (): void => {
    for (const file of files.all()) file.save();
  };

  function change(name: string, changed: (entries: readonly unknown[]) => readonly unknown[]) {
    return fileOf(name).update(content => ({ version, ...content, entries: changed(listOf(content)) }));
  }

  return {
    read,
    readAll,
    lastKnown: month =>
      merged(listOf(fileOf(month).lastKnown()), listOf(fileOf(overflowOf(month)).lastKnown())),

    update(month, changed) {
      const own = fileOf(month).read();
      if (!own.ok && own.problem.kind !== 'too-large') return own;
      const overflow = entriesIn(fileOf(overflowOf(month)));
      if (!overflow.ok) return overflow;
      if (!own.ok) {
        const written = change(overflowOf(month), changed);
        save();
        return written;
      }
      const written = change(month, entries => changed(merged(entries, overflow.value)));
      if (written.ok && overflow.value.length > 0) {
        files.forget(overflowOf(month));
        removeFiles(folder, new RegExp(`^${overflowOf(month)}\\.json$`));
      }
      save();
      return written;
    },

    async settled(month) {
      await Promise.all([fileOf(month).settled(), fileOf(overflowOf(month)).settled()]);
    },

    save,

    names() {
      const onDisk = namesIn(folder);
      if (onDisk === null) return fail({ kind: 'unreadable', file: 'journal' });
      const stored = onDisk.filter(name => /^\d{4}-\d{2}(\.overflow(-\d+)?)?\.json$/.test(name));
      return ok([...new Set([...stored, ...files.names()].map(name => name.slice(0, 7)))].sort());
    },

    copies: () =>
      (namesIn(folder) ?? []).filter(name => copyPattern.test(name)).map(name => join(folder, name)),

    warnings: () => files.all().flatMap(file => file.warnings()),

    erase() {
      files.forgetAll();
      return removeFiles(folder, /^\d{4}-\d{2}(\.|\D.*\.json$)/);
    },
  };
}

const isSound = ({ entries }: JsonObject): boolean => Array.isArray(entries);

function entriesIn(file: JsonFile): Result<readonly unknown[], FileProblem> {
  const content = file.read();
  if (!content.ok) return content;
  return ok(listOf(content.value));
}

const listOf = ({ entries }: JsonObject): readonly unknown[] => (Array.isArray(entries) ? entries : []);

/** Joins a month and its overflow. If a crash has left an entry in both, the month has the later one. */
function merged(own: readonly unknown[], overflow: readonly unknown[]): readonly unknown[] {
  if (overflow.length === 0) return own;
  const beside = new Set(overflow.map(idOf));
  const inBoth = new Set(own.map(idOf).filter(id => beside.has(id)));
  return own.concat(overflow.filter(entry => !inBoth.has(idOf(entry))));
}

/** Like `merged`, with pauses, because each may have a million entries. */
async function mergedChunked(
  own: readonly unknown[],
  overflow: readonly unknown[],
): Promise<readonly unknown[]> {
  if (own.length === 0) return overflow;
  const beside = new Set<unknown>();
  await flatMapChunked(overflow, entry => {
    beside.add(idOf(entry));
    return [];
  });
  const inBoth = new Set(await flatMapChunked(own, entry => (beside.has(idOf(entry)) ? [idOf(entry)] : [])));
  return own.concat(await flatMapChunked(overflow, entry => (inBoth.has(idOf(entry)) ? [] : [entry])));
}

const idOf = (entry: unknown): unknown => (isRecord(entry) ? entry.id : entry);
