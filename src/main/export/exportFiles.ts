/** Writes exported files and reads a file to import. */

import { existsSync } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/domain/common';
import { isSystemError, type WhyNotWritten, whyNotWritten } from '../storage';

/** Ten years of a busy journal are about 20 MB. */
const maxImportBytes = 200_000_000;

/** Writes a file in chunks, readable only by the user. An existing file is replaced only when everything is written. */
export async function writeChunks(
  path: string,
  chunks: Iterable<string>,
): Promise<Result<null, WhyNotWritten>> {
  const temporary = `${path}.part`;
  try {
    await writeFile(temporary, chunks, { mode: 0o600 });
    await rename(temporary, path);
    return ok(null);
  } catch (error) {
    await removeTemporary(temporary);
    return problemOf(error);
  }
}

/** Writes pages into a folder. Existing pages are left alone because the user may have edited them. */
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

/** Ignores errors: a file that cannot be removed could not be created either. */
const removeTemporary = (path: string): Promise<void> => rm(path, { force: true }).catch(() => undefined);

/** Returns the text of a file, or null if it cannot be read or is larger than any export. */
export async function readText(path: string): Promise<string | null> {
  try {
    const stats = await stat(path);
    return stats.isFile() && stats.size <= maxImportBytes ? await readFile(path, 'utf8') : null;
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

function problemOf(error: unknown): Result<never, WhyNotWritten> {
  if (!isSystemError(error)) throw error;
  return fail(whyNotWritten(error));
}
