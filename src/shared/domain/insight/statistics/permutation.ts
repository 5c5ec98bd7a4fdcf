/**
 * Permutation tests, and the correction for making many of them.
 *
 * A statistic of the data is compared with the same statistic of the shuffled data. This assumes nothing about the
 * distribution and is exact with ties, of which there are many among levels from 1 to 5.
 */
import { finish, type Random, type Steps, seededRandom } from '../../common';

/** The test stops after this many shuffles as extreme as the data: the p-value is then known well enough. */
const maxAsExtreme = 100;

/**
 * Returns the p-value of a permutation test by random shuffles; it is never 0 (Phipson and Smyth 2010). Stops early
 * once a hundred shuffles were at least as extreme (Besag and Clifford 1991), so that clear non-findings cost little.
 *
 * @param observed the statistic of the data; greater means more extreme
 * @param shuffled returns the statistic of the shuffled data, shuffled again on each call
 * @param rounds the maximum number of shuffles
 */
export const permutationPValue = (...test: Parameters<typeof permutationSteps>): number =>
  finish(permutationSteps(...test));

/** Some hundred microseconds. */
const roundsPerStep = 100;

/** Like `permutationPValue`, in steps. */
export function* permutationSteps(
  observed: number,
  shuffled: (random: Random) => number,
  rounds: number,
): Steps<number> {
  const random = seededRandom(1);
  let asExtreme = 0;
  for (let round = 1; round <= rounds; round++) {
    if (round % roundsPerStep === 0) yield;
    // The tolerance is for rounding: sums depend on the order of their terms.
    if (shuffled(random) >= observed - 1e-9) asExtreme++;
    if (asExtreme === maxAsExtreme) return asExtreme / round;
  }
  return (asExtreme + 1) / (rounds + 1);
}

/**
 * The family-wise error rate: the probability of one or more false findings among all comparisons. Insight, drift and an
 * experiment have one each, so that together they mislead in at most 5 %.
 */
export const significanceLevel = 0.02;

/** Returns how many shuffles are enough for the smallest possible p-value to stay significant after correction. */
export const roundsFor = (comparisons: number): number => Math.max(2_000, 100 * comparisons);

/**
 * Returns Holm's adjusted p-values (1979), in the given order; those up to `significanceLevel` are significant. Unlike
 * Benjamini and Hochberg's procedure, Holm's is valid under any dependence between the comparisons (a reading counts by
 * its hour and by its meeting), and it controls the probability of any false finding, not their expected share.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((pValue, index) => ({ pValue, index })).toSorted((a, b) => a.pValue - b.pValue);
  const adjusted = pValues.slice();
  let highest = 0;
  order.forEach(({ pValue, index }, rank) => {
    highest = Math.max(highest, Math.min(1, pValue * (pValues.length - rank)));
    adjusted[index] = highest;
  });
  return adjusted;
}
