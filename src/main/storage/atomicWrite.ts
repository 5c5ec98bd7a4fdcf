/** Atomic file writes: after a crash or on a full disk, the file has either the old text or the new one. */
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Returns the path of the temporary file beside `path`. The name is fixed, so that a leftover is replaced by the next
 * write; files that several processes may write need a lock.
 */
export const temporaryPathFor = (path: string): string => `${path}.new`;

/**
 * Replaces the text of the file at `path`, readable only by the user. Follows a symbolic link. The text is flushed to
 * disk before this returns. Throws system errors, in which case the old text is still there.
 */
export function writeAtomically(path: string, text: string): void {
  const target = realPathOf(path);
  const temporary = temporaryPathFor(target);
  try {
    // writeFileSync loops until everything is written; a single write(2) on a full disk may write only a part.
    writeFileSync(temporary, text, { mode: 0o600, flush: true });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(dirname(target));
}

/** Follows symbolic links. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // There is no file yet. Any other problem will show when writing.
    return path;
  }
}

/** Flushes the folder, so that the rename survives a power cut. Windows does this by itself. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
