/** A score test by flipping signs: whether a sum of independent parts, each around 0, is away from 0. */
import type { Steps } from '../../common';
import { permutationSteps } from './permutation';

/**
 * Returns the two-sided p-value, in steps: the signs of all parts are chosen at random, again and again (Hemerik, Goeman and Finos
 * 2020). Nothing is assumed about the parts' size or spread, so a part can be a whole day whose readings depend on one
 * another.
 *
 * @param parts the contributions to the score
 * @param rounds the maximum number of repetitions
 */
export function* signFlipPValue(parts: Float64Array, rounds: number): Steps<number> {
  const observed = parts.reduce((sum, part) => sum + part, 0);
  const sums = sumsOfEights(parts);
  return yield* permutationSteps(
    Math.abs(observed),
    random => {
      let sum = 0;
      let bits = 0;
      for (let from = 0; from < sums.length; from += patterns) {
        // One random number has a sign for each of 32 parts.
        if (from % (4 * patterns) === 0) bits = random() * 2 ** 32;
        sum += sums[from + (bits & (patterns - 1))] ?? 0;
        bits >>>= 8;
      }
      return Math.abs(sum);
    },
    rounds,
  );
}

/** The ways to choose the signs of eight parts. */
const patterns = 2 ** 8;

/** Returns the sums of every eight parts with each choice of signs, so that a repetition need not add up all parts. */
function sumsOfEights(parts: Float64Array): Float64Array {
  const sums = new Float64Array(Math.ceil(parts.length / 8) * patterns);
  for (let from = 0; from < sums.length; from += patterns) {
    const eight = parts.subarray((from / patterns) * 8, (from / patterns) * 8 + 8);
    sums[from] = eight.reduce((sum, part) => sum + part, 0);
    for (let bits = 1; bits < patterns; bits++) {
      // As with one bit less, the highest, whose part is negative here.
      const highest = 31 - Math.clz32(bits);
      sums[from + bits] = (sums[from + bits - 2 ** highest] ?? 0) - 2 * (eight[highest] ?? 0);
    }
  }
  return sums;
}
