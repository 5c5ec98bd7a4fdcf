/**
 * The journal as one JSON file that can be imported again:
 * `{"format":"one-degree","version":1,"exportedAt":…,"entries":[…]}`, instants in epoch milliseconds.
 */

import { z } from 'zod';
import { chunksOf, fail, type Instant, isRecord, ok, type Result } from '../common';
import { type AnyEntry, isAnyEntry } from './entry';

const format = 'one-degree';
/** Entries follow the journal's own rule (see main/journal/months.ts), so that a later version is read like this one. */
const version = 1;

const exportSchema = z.object({
  format: z.literal(format),
  version: z.number().int().min(1),
  entries: z.array(z.custom<AnyEntry>(isAnyEntry)),
});

/** The file in pieces; an entry a line, as it stands in the journal. */
export function* exportOf(entries: readonly AnyEntry[], now: Instant): Generator<string> {
  yield `{"format":"${format}","version":${version},"exportedAt":${now},"entries":[`;
  let separator = '\n';
  for (const run of chunksOf(entries, 500)) {
    yield `${separator}${run.map(entry => JSON.stringify(entry)).join(',\n')}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** Its entries, all or none; else whether it is something else, or an export that was cut off or changed. */
export function parseExport(text: string): Result<readonly AnyEntry[], 'foreign' | 'damaged'> {
  const content = tryParseJson(text);
  const parsed = exportSchema.safeParse(content);
  if (parsed.success) return ok(parsed.data.entries);
  const isOurs = isRecord(content) ? content.format === format : exportPrefix.test(text);
  return fail(isOurs ? 'damaged' : 'foreign');
}

/** What a text begins with that is an export as far as it goes. */
const exportPrefix = /^\uFEFF?\s*\{\s*"format"\s*:\s*"one-degree"/;

function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
