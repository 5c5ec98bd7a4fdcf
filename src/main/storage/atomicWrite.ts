/** Writes a file whole or not at all: whatever ends the process or fills the disk, the old text or the new one stands. */
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Beside the file, under a name of its own: what a killed process leaves there, the next write replaces. */
export const temporaryPathFor = (path: string): string => `${path}.new`;

/**
 * Replaces the text of the file at `path`, for the user alone; through a symbolic link, that of the file it leads to.
 * It is on the disk when this returns; a system error is thrown, and the old text still stands.
 */
export function writeAtomically(path: string, text: string): void {
  const target = realPathOf(path);
  const unfinished = temporaryPathFor(target);
  try {
    // Node's own loops until all is written. A single write(2) on a disk that fills up takes a part and is content.
    writeFileSync(unfinished, text, { mode: 0o600, flush: true });
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  keepRenamed(dirname(target));
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // There is nothing yet; what else is wrong with it, the write tells.
    return path;
  }
}

/** The new name outlasts a power cut only once its folder is on the disk too; Windows sees to that itself. */
function keepRenamed(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
