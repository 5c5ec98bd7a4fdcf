/** Long work on lists in chunks, so that the event loop stays responsive. */

import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { append, chunksOf } from '../../shared/domain/common';

/** Takes a few milliseconds. */
const chunkSize = 250;

/** Like `flatMap`, in chunks with pauses in between. */
export async function flatMapChunked<Item, Out>(
  items: readonly Item[],
  map: (item: Item) => readonly Out[] | Out,
): Promise<readonly Out[]> {
  const mapped: Out[] = [];
  for (const chunk of chunksOf(items, chunkSize)) {
    append(mapped, chunk.flatMap(map));
    await yieldToEventLoop();
  }
  return mapped;
}

/** Runs a generator to its end, with pauses. Returns what it has yielded and returned. */
export async function collectChunked<Item, Last>(
  generator: Generator<Item, Last>,
): Promise<{ readonly items: readonly Item[]; readonly last: Last }> {
  const items: Item[] = [];
  let next = generator.next();
  for (; !next.done; next = generator.next()) {
    items.push(next.value);
    if (items.length % chunkSize === 0) await yieldToEventLoop();
  }
  return { items, last: next.value };
}
