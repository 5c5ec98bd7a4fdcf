/** Whether a series of values changed its level at some point, and where: a maximally selected rank statistic. */
import { drawToFront, permutationPValue } from './permutation';
import { ranksOf } from './ranks';

export interface ChangePoint {
  /** The index of the first value after the change. */
  readonly at: number;
  /** The p-value: that a series without order shows as clear a change, wherever. */
  pValue(rounds: number): number;
}

/**
 * The best split of the series in two: the one at which the ranks before and after differ most, measured by the
 * standardised rank sum (Lausen and Schumacher 1992); its p-value by permutation of the whole series, so that having
 * looked at every split is paid for. Ranks make it deaf to single odd values.
 *
 * @param earliest the first index at which it may have changed
 * @param latest the last such index
 */
export function findChangePoint(values: readonly number[], earliest: number, latest: number): ChangePoint {
  const ranks = Float64Array.from(ranksOf(values));
  const seen = strongestSplit(ranks, earliest, latest);
  return {
    at: seen.at,
    pValue(rounds) {
      const pool = ranks.slice();
      return permutationPValue(
        seen.clarity,
        random => {
          drawToFront(pool, pool.length, random);
          return strongestSplit(pool, earliest, latest).clarity;
        },
        rounds,
      );
    },
  };
}

/** The variance's factor that all splits of the same values share is left out. */
function strongestSplit(ranks: Float64Array, earliest: number, latest: number) {
  const mean = (ranks.length + 1) / 2;
  let sum = 0;
  let at = earliest;
  let clarity = -1;
  for (let index = 1; index <= latest; index++) {
    sum += (ranks[index - 1] ?? 0) - mean;
    if (index < earliest) continue;
    const here = Math.abs(sum) / Math.sqrt(index * (ranks.length - index));
    if (here <= clarity) continue;
    clarity = here;
    at = index;
  }
  return { at, clarity };
}
