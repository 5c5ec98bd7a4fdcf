/** Long work on lists in chunks, so that the event loop stays responsive. */

import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { chunksOf } from '../../shared/domain/common';

/** Takes a few milliseconds. */
const chunkSize = 1_000;

/** Like `flatMap`, in chunks with pauses in between. */
export async function flatMapChunked<Item, Out>(
  items: readonly Item[],
  map: (item: Item) => readonly Out[] | Out,
): Promise<readonly Out[]> {
  const mapped: Out[] = [];
  for (const chunk of chunksOf(items, chunkSize)) {
    mapped.push(...chunk.flatMap(map));
    await yieldToEventLoop();
  }
  return mapped;
}
