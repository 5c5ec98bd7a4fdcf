/** The files that leave with the user, and the one that comes back. */

import { existsSync } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/domain/common';
import { isSystemError, type WhyNotWritten, whyNotWritten } from '../storage';

/** Ten years of a busy journal are some 20 MB. */
const maxImportBytes = 200_000_000;

/** Writes the pieces one after the other, for the user alone; a file that was there before stays until all is written. */
export async function writeChunks(
  path: string,
  pieces: Iterable<string>,
): Promise<Result<null, WhyNotWritten>> {
  const unfinished = `${path}.part`;
  try {
    await writeFile(unfinished, pieces, { mode: 0o600 });
    await rename(unfinished, path);
    return ok(null);
  } catch (error) {
    await removeUnfinished(unfinished);
    return problemOf(error);
  }
}

/** Writes what of the pages is new in the folder. A page that is there may have been added to, and stays as it is. */
export async function writePages(
  folder: string,
  pages: Iterable<readonly [name: string, text: string]>,
): Promise<Result<{ readonly written: number; readonly existing: number }, WhyNotWritten>> {
  let [written, existing] = [0, 0];
  for (const [name, text] of pages) {
    if (existsSync(join(folder, name))) {
      existing++;
      continue;
    }
    const page = await writeChunks(join(folder, name), [text]);
    if (!page.ok) return page;
    written++;
  }
  return ok({ written, existing });
}

/** Where it can't be removed, it could not be made either. */
const removeUnfinished = (path: string): Promise<void> => rm(path, { force: true }).catch(() => undefined);

/** The text of a file; null where it cannot be read, or is larger than any of ours. */
export async function readText(path: string): Promise<string | null> {
  try {
    const about = await stat(path);
    return about.isFile() && about.size <= maxImportBytes ? await readFile(path, 'utf8') : null;
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

function problemOf(error: unknown): Result<never, WhyNotWritten> {
  if (!isSystemError(error)) throw error;
  return fail(whyNotWritten(error));
}
