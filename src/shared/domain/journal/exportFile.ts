/**
 * The journal as one JSON file, which can be imported again:
 * `{"format":"one-degree","version":1,"exportedAt":…,"entries":[…]}`, instants in epoch milliseconds.
 */
import { z } from 'zod';
import { chunksOf, fail, type Instant, isRecord, ok, type Result } from '../common';
import { type AnyEntry, isAnyEntry } from './entry';

const format = 'one-degree';
/** Entries of later versions are kept as they are (see main/journal/months.ts), so later versions can be read too. */
const version = 1;

const exportSchema = z.object({
  format: z.literal(format),
  version: z.number().int().min(1),
  entries: z.array(z.custom<AnyEntry>(isAnyEntry)),
});

/** Yields the file in chunks, with one entry per line as it is in the journal. */
export function* exportOf(entries: readonly AnyEntry[], now: Instant): Generator<string> {
  yield `{"format":"${format}","version":${version},"exportedAt":${now},"entries":[`;
  let separator = '\n';
  for (const chunk of chunksOf(entries, 500)) {
    yield `${separator}${chunk.map(entry => JSON.stringify(entry)).join(',\n')}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** Returns all entries of an export. Fails with `damaged` for a truncated or altered export, else with `foreign`. */
export function parseExport(text: string): Result<readonly AnyEntry[], 'foreign' | 'damaged'> {
  const content = tryParseJson(text);
  const parsed = exportSchema.safeParse(content);
  if (parsed.success) return ok(parsed.data.entries);
  const isOurs = isRecord(content) ? content.format === format : exportPrefix.test(text);
  return fail(isOurs ? 'damaged' : 'foreign');
}

/** The beginning of an export, recognized even if the rest is damaged. */
const exportPrefix = /^\uFEFF?\s*\{\s*"format"\s*:\s*"one-degree"/;

function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
