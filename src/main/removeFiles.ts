/** Removes files of the app's own, and says which of them the system keeps. */
import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Removes what in `folder` has one of our names, and the folder once it is empty; what else lies there is not ours and
 * stays. Gives the names of those that could not be removed.
 */
export function removeFiles(folder: string, ours: RegExp): readonly string[] {
  const names = namesIn(folder);
  if (names === null) return [basename(folder)];
  const kept = names.filter(
    name => ours.test(name) && !succeeds(() => rmSync(join(folder, name), { recursive: true, force: true })),
  );
  succeeds(() => rmdirSync(folder));
  return kept;
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
