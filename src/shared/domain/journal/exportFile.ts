/**
 * The journal as one JSON file, which can be imported again:
 * `{"format":"one-degree","version":1,"exportedAt":…,"entries":[…]}`, instants in epoch milliseconds.
 */
import { chunksOf, type Instant } from '../common';
import type { AnyEntry } from './entry';

export const exportFormat = 'one-degree';
/** Entries of later versions are kept as they are (see main/journal/months.ts), so later versions can be read too. */
const version = 1;

/** Yields the file in chunks, with one entry per line as it is in the journal. */
export function* exportOf(entries: readonly AnyEntry[], now: Instant): Generator<string> {
  yield `{"format":"${exportFormat}","version":${version},"exportedAt":${now},"entries":[`;
  let separator = '\n';
  for (const chunk of chunksOf(entries, 500)) {
    yield `${separator}${chunk.map(entry => JSON.stringify(entry)).join(',\n')}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
