/** Long work on a list with pauses, in which others have their turn: the tray and the windows do not wait for it. */

import { setImmediate as othersHadTheirTurn } from 'node:timers/promises';
import { chunksOf } from '../../shared/domain/common';

/** Some milliseconds of work. */
const runLength = 1_000;

/** Like `flatMap`. */
export async function flatMapChunked<Item, Out>(
  items: readonly Item[],
  map: (item: Item) => readonly Out[] | Out,
): Promise<readonly Out[]> {
  const mapped: Out[] = [];
  for (const run of chunksOf(items, runLength)) {
    mapped.push(...run.flatMap(map));
    await othersHadTheirTurn();
  }
  return mapped;
}
