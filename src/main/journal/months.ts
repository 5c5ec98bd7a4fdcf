/** The journal's files, one a month, opened on demand. */

import { join } from 'node:path';
import { fail, type Month, ok, type Result } from '../../shared/domain/common';
import {
  type FileProblem,
  type FileWarning,
  type JsonFile,
  type JsonFileParts,
  type JsonObject,
  namesIn,
  openJsonFile,
  removeFiles,
} from '../storage';

export interface Months {
  /** Returns the stored entries of a month, none if it has no file. */
  read(month: Month): Result<readonly unknown[], FileProblem>;
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

/** The days around now need two. The limit frees the memory after the history of many years was read. */
const maxOpenFiles = 4;

/** `2026-11.damaged-….json`, `2026-11 (conflicted copy).json`, `2026-11.sync-conflict-….json`, `2026-11 2.json`. */
const copyPattern = /^\d{4}-\d{2}\D.+\.json$/;

/** @param folder the journal's folder, created on the first write */
export function openMonths(folder: string, parts: Omit<JsonFileParts, 'isSound'>): Months {
  const files = new Map<Month, JsonFile>();

  /** Returns the file of a month. The map is kept in order of use, the latest last. */
  function fileOf(month: Month): JsonFile {
    const file = files.get(month) ?? openJsonFile(join(folder, `${month}.json`), { ...parts, isSound });
    files.delete(month);
    files.set(month, file);
    closeOldFiles(month);
    return file;
  }

  /** Closes the least recently used files, except `current` and those with warnings or unsaved changes. */
  function closeOldFiles(current: Month): void {
    for (const [month, file] of files) {
      if (files.size <= maxOpenFiles) return;
      if (month !== current && file.warnings().length === 0) files.delete(month);
    }
  }

  const save = (): void => {
    for (const file of files.values()) file.save();
  };

  return {
    read: month => entriesIn(fileOf(month)),
    lastKnown: month => listOf(fileOf(month).lastKnown()),

    update(month, change) {
      const written = fileOf(month).update(content => ({
        version,
        ...content,
        entries: change(listOf(content)),
      }));
      save();
      return written;
    },

    settled: month => fileOf(month).settled(),

    save,

    names() {
      const onDisk = namesIn(folder);
      if (onDisk === null) return fail({ kind: 'unreadable', file: 'journal' });
      const stored = onDisk.filter(name => /^\d{4}-\d{2}\.json$/.test(name)).map(name => name.slice(0, 7));
      return ok([...new Set([...stored, ...files.keys()])].sort());
    },

    copies: () =>
      (namesIn(folder) ?? []).filter(name => copyPattern.test(name)).map(name => join(folder, name)),

    warnings: () => [...files.values()].flatMap(file => file.warnings()),

    erase() {
      files.clear();
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
