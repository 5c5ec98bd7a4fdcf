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
export function signFlipPValue(parts: Float64Array, rounds: number): Steps<number> {
  const observed = parts.reduce((sum, part) => sum + part, 0);
  return permutationSteps(
    Math.abs(observed),
    random => {
      let sum = 0;
      let bits = 0;
      for (let index = 0; index < parts.length; index++) {
        // One random number has a sign for each of 32 parts.
        if (index % 32 === 0) bits = random() * 2 ** 32;
        sum += (bits & 1) === 0 ? (parts[index] ?? 0) : -(parts[index] ?? 0);
        bits >>>= 1;
      }
      return Math.abs(sum);
    },
    rounds,
  );
}
