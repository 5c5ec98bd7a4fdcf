/**
 * How likely chance alone is to bring what was seen: permutation tests, and what to make of many of them.
 *
 * What was seen is compared with what remains of it when the same values are shuffled again and again. That assumes
 * no shape of their distribution and is right for ties, of which levels from 1 to 5 are full.
 */
import { type Random, seededRandom } from '../../common';

/** Once chance has done as much so often, its share is known well enough. */
const maxAsExtreme = 100;

/**
 * Moves `count` values, drawn at random, to the front: a shuffle (Fisher and Yates) that stops early.
 * Changes `values`.
 */
export function drawToFront(values: Float64Array, count: number, random: Random): void {
  for (let index = 0; index < count; index++) {
    const other = index + Math.floor(random() * (values.length - index));
    const drawn = values[other] ?? 0;
    values[other] = values[index] ?? 0;
    values[index] = drawn;
  }
}

/**
 * The p-value of a permutation test by random shuffles, never 0 (Phipson and Smyth 2010). Stops as soon as chance has
 * done as much a hundred times (Besag and Clifford 1991): what is clearly nothing costs little.
 *
 * @param seen a statistic that grows with what is looked for
 * @param shuffled the same statistic of the values, shuffled anew
 */
export function permutationPValue(
  seen: number,
  shuffled: (random: Random) => number,
  rounds: number,
): number {
  const random = seededRandom(1);
  let asMuch = 0;
  for (let round = 1; round <= rounds; round++) {
    // The same sum in another order may differ in its last bit.
    if (shuffled(random) >= seen - 1e-9) asMuch++;
    if (asMuch === maxAsExtreme) return asMuch / round;
  }
  return (asMuch + 1) / (rounds + 1);
}

/** What is worth mentioning: over all that is compared, chance alone brings anything at all once in twenty times. */
export const significanceLevel = 0.05;

/** So many shuffles that the smallest p-value still counts among so many comparisons. */
export const roundsFor = (comparisons: number): number => Math.max(2_000, 50 * comparisons);

/**
 * Holm's adjusted p-values (1979), in the order given: whatever is at most `mostByChance` stands. Holm's, not Benjamini and
 * Hochberg's: comparisons overlap (a reading counts by its hour and by its meeting), which it allows in every form,
 * and it holds for all that is mentioned together, not only for most of it.
 */
export function holm(chances: readonly number[]): readonly number[] {
  const order = chances.map((chance, index) => ({ chance, index })).toSorted((a, b) => a.chance - b.chance);
  const adjusted = chances.slice();
  let highest = 0;
  order.forEach(({ chance, index }, smaller) => {
    highest = Math.max(highest, Math.min(1, chance * (chances.length - smaller)));
    adjusted[index] = highest;
  });
  return adjusted;
}
