/** The journal's files, one a month: opened when they are asked for, the latest few of them kept open, and all of them found on the disk. */

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
  /** The entries of a month as its file has them, none where there is no file. */
  read(month: Month): Result<readonly unknown[], FileProblem>;
  /** The entries of a month as its file had them when it could be read last, none before. */
  lastKnown(month: Month): readonly unknown[];
  /** Replaces the entries of a month. What could not be saved of other months is tried again. */
  write(month: Month, entries: readonly unknown[]): Result<null, FileProblem>;
  save(): void;
  /** The months that have a file, in order. */
  names(): Result<readonly Month[], FileProblem>;
  warnings(): readonly FileWarning[];
  /** Removes all files, those that were set aside too; gives the names of those that the system keeps. */
  erase(): readonly string[];
}

/**
 * The rule of the format, for every version: a file is an object whose `entries` are a list, and an entry is an object
 * with `id`, `kind` and `at`. A later version may add fields and kinds, and never changes what one means. So each
 * version reads the files of all others as far as it understands them, leaves in place what it does not, and never
 * lowers their number. Version 0 was the same without a number.
 */
const version = 1;

/** The days around now lie in two at most. Who looks back over years does not have them held in memory for good. */
const maxOpenFiles = 4;

/** @param folder of the journal; made when it is first written */
export function openMonths(
  folder: string,
  parts: Pick<JsonFileParts, 'now' | 'write' | 'onSetAside'>,
): Months {
  const files = new Map<Month, JsonFile>();

  /** The one that is asked for last stands last. */
  function fileOf(month: Month): JsonFile {
    const file = files.get(month) ?? openJsonFile(join(folder, `${month}.json`), { ...parts, isSound });
    files.delete(month);
    files.set(month, file);
    letGoBut(month);
    return file;
  }

  /** Those of which there is something to format, or to save, stay. */
  function letGoBut(asked: Month): void {
    for (const [month, file] of files) {
      if (files.size <= maxOpenFiles) return;
      if (month !== asked && file.warnings().length === 0) files.delete(month);
    }
  }

  const save = (): void => {
    for (const file of files.values()) file.save();
  };

  return {
    read: month => entriesIn(fileOf(month)),
    lastKnown: month => listOf(fileOf(month).lastKnown()),

    write(month, entries) {
      const before = fileOf(month).read();
      if (!before.ok) return before;
      const written = fileOf(month).write({ version, ...before.value, entries });
      save();
      return written;
    },

    save,

    names() {
      const onDisk = namesIn(folder);
      if (onDisk === null) return fail({ kind: 'unreadable', file: 'journal' });
      const stored = onDisk.filter(name => /^\d{4}-\d{2}\.json$/.test(name)).map(name => name.slice(0, 7));
      return ok([...new Set([...stored, ...files.keys()])].sort());
    },

    warnings: () => [...files.values()].flatMap(file => file.warnings()),

    erase() {
      files.clear();
      return removeFiles(folder, /^\d{4}-\d{2}\./);
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
