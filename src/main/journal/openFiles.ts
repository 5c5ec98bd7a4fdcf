/** The JSON files of a folder that are open: those that were used last. */
import { join } from 'node:path';
import { type JsonFile, type JsonFileParts, openJsonFile } from '../storage';

/** The days around now need two months. The limit frees the memory after the history of many years was read. */
const maxOpenFiles = 8;

export interface OpenFiles {
  /** Returns a file, by its name without the ending. */
  get(name: string): JsonFile;
  all(): readonly JsonFile[];
  names(): readonly string[];
  /** Forgets a file that has been removed. */
  forget(name: string): void;
  forgetAll(): void;
}

export function createOpenFiles(folder: string, parts: JsonFileParts): OpenFiles {
  /** In order of use, the latest last. */
  const files = new Map<string, JsonFile>();

  /** Closes the least recently used files, except `current` and those with warnings or unsaved changes. */
  function closeOld(current: string): void {
    for (const [name, file] of files) {
      if (files.size <= maxOpenFiles) return;
      if (name !== current && file.warnings().length === 0) files.delete(name);
    }
  }

  return {
    get(name) {
      const file = files.get(name) ?? openJsonFile(join(folder, `${name}.json`), parts);
      files.delete(name);
      files.set(name, file);
      closeOld(name);
      return file;
    },
    all: () => [...files.values()],
    names: () => [...files.keys()],
    forget: name => void files.delete(name),
    forgetAll: () => files.clear(),
  };
}
