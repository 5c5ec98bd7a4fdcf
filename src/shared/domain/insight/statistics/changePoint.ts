/** Change point detection by a maximally selected rank statistic: whether, and where, a series changed its level. */
import { moveRandomToFront, type Steps } from '../../common';
import { permutationSteps } from './permutation';
import { ranksOf } from './ranks';

export interface ChangePoint {
  /** The index of the first value after the change. */
  readonly at: number;
  /** Returns the p-value: the probability that a randomly ordered series shows as clear a change at any index. */
  pValue(rounds: number): Steps<number>;
}

/**
 * Returns the index at which the ranks before and after differ most, measured by the standardised rank sum (Lausen and
 * Schumacher 1992). The p-value comes from permuting the whole series, which accounts for trying every split. Because
 * it uses ranks, single outliers hardly matter.
 *
 * @param earliest the first index at which the series may have changed
 * @param latest the last such index
 */
export function findChangePoint(values: readonly number[], earliest: number, latest: number): ChangePoint {
  const ranks = Float64Array.from(ranksOf(values));
  const split = strongestSplit(ranks, earliest, latest);
  return {
    at: split.at,
    pValue(rounds) {
      const pool = ranks.slice();
      return permutationSteps(
        split.statistic,
        random => {
          moveRandomToFront(pool, pool.length, random);
          return strongestSplit(pool, earliest, latest).statistic;
        },
        rounds,
      );
    },
  };
}

/** Leaves out the factor of the variance that is the same for every split of the same values. */
function strongestSplit(ranks: Float64Array, earliest: number, latest: number) {
  const mean = (ranks.length + 1) / 2;
  let sum = 0;
  let at = earliest;
  let statistic = -1;
  for (let index = 1; index <= latest; index++) {
    sum += (ranks[index - 1] ?? 0) - mean;
    if (index < earliest) continue;
    const here = Math.abs(sum) / Math.sqrt(index * (ranks.length - index));
    if (here <= statistic) continue;
    statistic = here;
    at = index;
  }
  return { at, statistic };
}
