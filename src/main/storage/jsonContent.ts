/** What a JSON file contains, as text and as an object. */

import { readFileSync, statSync } from 'node:fs';
import { isRecord } from '../../shared/domain/common';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Far more than a busy month. Reading and writing more would block the event loop for a noticeable time. */
const maxFileBytes = 8_000_000;

export const jsonText = (content: JsonObject): string => JSON.stringify(content, null, '\t');

/** The stamp if there is no file. */
export const absent = 'absent';
/** The stamp of a folder, or of something that could be read without end, such as a pipe. */
export const notAFile = 'not a file';

/** Returns a text that changes whenever the file is written or replaced. */
export function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return absent;
  return stat.isFile() ? `${stat.ino} ${stat.mtimeMs} ${stat.size}` : notAFile;
}

export const isTooLarge = (path: string): boolean => statSync(path).size > maxFileBytes;

/** Returns the content of a file, or null if it is damaged or too large to be ours. */
export function readContent(path: string): JsonObject | null {
  if (isTooLarge(path)) return null;
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    return isRecord(content) ? content : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
