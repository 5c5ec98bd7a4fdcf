/** Sets a damaged JSON file aside: it stays in its folder under another name. */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Instant, withoutTooDeep } from '../../shared/domain/common';
import { type JsonObject, jsonText } from './jsonContent';

/**
 * Renames a file, and writes a new one with what can be kept of its content. Returns the name and what was kept. Throws
 * system errors.
 *
 * @param content null if nothing can be read
 */
export function quarantine(
  path: string,
  content: JsonObject | null,
  now: Instant,
  write: (path: string, text: string) => void,
): { readonly aside: string; readonly kept: JsonObject } {
  const timestamp = new Date(now).toISOString().replace(/[:.]/g, '-');
  const aside = freeName(dirname(path), `${basename(path, '.json')}.damaged-${timestamp}`);
  const asidePath = join(dirname(path), aside);
  if (content === null) {
    renameSync(path, asidePath);
    return { aside, kept: {} };
  }
  const kept = withoutTooDeep(content) as JsonObject;
  try {
    copyFileSync(path, asidePath);
    write(path, jsonText(kept));
  } catch (error) {
    rmSync(asidePath, { force: true });
    throw error;
  }
  return { aside, kept };
}

/** Avoids names that exist already; the clock may have been set back. */
function freeName(folder: string, base: string, count = 1): string {
  const name = `${base}${count === 1 ? '' : `-${count}`}.json`;
  return existsSync(join(folder, name)) ? freeName(folder, base, count + 1) : name;
}
