/** Removes the app's own files. */
import { lstatSync, readdirSync, realpathSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { temporaryPathFor } from './atomicWrite';
import { lockPathFor } from './fileLock';
import { isSystemError, succeeds } from './systemError';

/**
 * Removes the files in `folder` whose names match `pattern`, including the targets of symbolic links, and the folder if
 * it is then empty. Returns the names of files that could not be removed.
 */
export function removeFiles(folder: string, pattern: RegExp): readonly string[] {
  const names = namesIn(folder);
  if (names === null) return [basename(folder)];
  const remaining = names.filter(name => pattern.test(name) && !succeeds(() => remove(join(folder, name))));
  succeeds(() => rmdirSync(folder));
  return remaining;
}

/** Atomic writes follow symbolic links, so the target and what lies beside it are removed before the link. */
function remove(path: string): void {
  const target = linkTarget(path);
  if (target !== null) {
    for (const file of [temporaryPathFor(target), lockPathFor(target), target]) rmSync(file, { force: true });
  }
  rmSync(path, { recursive: true, force: true });
}

/** Returns the file that a symbolic link points to, or null if `path` is no link or points to no file. */
function linkTarget(path: string): string | null {
  if (!lstatSync(path).isSymbolicLink()) return null;
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? realpathSync(path) : null;
}

/** Returns the names in a folder: none if there is no folder, null if it cannot be read. */
export function namesIn(folder: string): readonly string[] | null {
  try {
    return readdirSync(folder);
  } catch (error) {
    return isSystemError(error) && error.code === 'ENOENT' ? [] : null;
  }
}
