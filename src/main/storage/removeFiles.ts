/** Removes files of the app's own, and says which of them the system keeps. */
import { lstatSync, readdirSync, realpathSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { temporaryPathFor } from './atomicWrite';

/**
 * Removes what in `folder` has one of our names, with the files that symbolic links of these names lead to, and the
 * folder once it is empty; what else lies there is not ours and stays. Gives the names of those that could not be removed.
 */
export function removeFiles(folder: string, ours: RegExp): readonly string[] {
  const names = namesIn(folder);
  if (names === null) return [basename(folder)];
  const kept = names.filter(name => ours.test(name) && !succeeds(() => remove(join(folder, name))));
  succeeds(() => rmdirSync(folder));
  return kept;
}

/** What was written through a symbolic link lies where that leads to (see wholeFile.ts), and goes before the link does. */
function remove(path: string): void {
  const target = fileBehind(path);
  if (target !== null) for (const ours of [temporaryPathFor(target), target]) rmSync(ours, { force: true });
  rmSync(path, { recursive: true, force: true });
}

/** The file that a symbolic link leads to; null where `path` is none, or leads to no file. */
function fileBehind(path: string): string | null {
  if (!lstatSync(path).isSymbolicLink()) return null;
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? realpathSync(path) : null;
}

/** The names of what lies in a folder: none where there is no folder; null where it cannot be read. */
export function namesIn(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? [] : null;
  }
}

function succeeds(effect: () => void): boolean {
  try {
    effect();
    return true;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
