/**
 * The entries of a file to import: an export, a month of the journal, or a copy of a month that was set aside or that a
 * sync has made. They are read one by one, so that a large file can be read with pauses in between.
 */
import { z } from 'zod';
import { isTooDeep } from '../common';
import { type AnyEntry, isAnyEntry } from './entry';
import { exportFormat } from './exportFile';

/** `foreign`: no file of ours, or one without any entry. `damaged`: an export that was truncated or altered. */
export type ImportProblem = 'foreign' | 'damaged';

/** The format that a file names at its beginning, recognized even if the rest is damaged. */
const formatPattern = /^\uFEFF?\s*\{\s*"format"\s*:\s*"([^"]*)"/;

/**
 * Yields the entries of a file and returns the problem, or null if there is none. An export counts as a whole or not at
 * all. A month may have been cut off, so each of its entries counts that is complete.
 */
export function* readImport(text: string): Generator<AnyEntry, ImportProblem | null> {
  let [entries, others] = [0, 0];
  const items = itemsIn(text);
  let item = items.next();
  for (; !item.done; item = items.next()) {
    const entry = tryParseJson(item.value);
    if (isAnyEntry(entry) && !isTooDeep(entry)) {
      entries++;
      yield entry;
    } else others++;
  }
  const frame = frameSchema.safeParse(tryParseJson(item.value ?? '')).data;
  const format = frame?.format ?? formatPattern.exec(text)?.[1];
  if (format === exportFormat) return others === 0 && frame?.version !== undefined ? null : 'damaged';
  return format === undefined && entries > 0 ? null : 'foreign';
}

const frameSchema = z.object({
  format: z.string().optional(),
  version: z.number().int().min(1).optional().catch(undefined),
});

/**
 * Yields the text of each item in the list `entries` of a JSON object, as far as it is complete. Returns the text of the
 * object without the items, or null if there is no such list or it is cut off.
 */
function* itemsIn(text: string): Generator<string, string | null> {
  let depth = 0;
  /** The last string directly in the object: the name of a list that begins after it. */
  let name = '';
  /** Where the list and its current item begin. */
  let list = -1;
  let item = -1;
  const marks = /["{}[\],]/g;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const at = mark.index;
    switch (mark[0]) {
      case '"':
        marks.lastIndex = endOfString(text, at + 1);
        if (depth === 1) name = text.slice(at + 1, marks.lastIndex - 1);
        break;
      case '{':
      case '[':
        depth++;
        if (depth === 2 && list === -1 && mark[0] === '[' && name === 'entries') list = item = at + 1;
        break;
      case ',':
        if (depth !== 2 || item === -1) break;
        yield text.slice(item, at);
        item = at + 1;
        break;
      default:
        if (depth === 2 && item !== -1) {
          const last = text.slice(item, at);
          if (item !== list || last.trim() !== '') yield last;
          return text.slice(0, list).replace(/^\uFEFF/, '') + text.slice(at);
        }
        depth--;
    }
  }
  return null;
}

/** Returns the offset after the closing quote of a string, or after the text if there is none. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return text.length;
}

function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
