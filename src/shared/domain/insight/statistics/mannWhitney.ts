/** The Mann-Whitney U test by permutation: whether the values on one side tend to be higher than on the other. */
import { moveRandomToFront, type Steps } from '../../common';
import { permutationSteps } from './permutation';
import { ranksOf } from './ranks';

export interface MannWhitney {
  /** The number of pairs (one value from each side) in which the first side's value is higher; ties count half. */
  readonly u: number;
  /** `u` as a share of all pairs (Vargha and Delaney's A, 2000): 0.5 if neither side tends to be higher. */
  readonly superiority: number;
  /** Returns the two-sided p-value. */
  pValue(rounds: number): Steps<number>;
}

/** Compares two sides; neither may be empty. */
export function mannWhitney(one: readonly number[], other: readonly number[]): MannWhitney {
  const ranks = Float64Array.from(ranksOf([...one, ...other]));
  const pairs = one.length * other.length;
  const u = sumOfFirst(ranks, one.length) - (one.length * (one.length + 1)) / 2;
  return {
    u,
    superiority: u / pairs,
    pValue(rounds) {
      const pool = ranks.slice();
      // Drawing only the smaller side is equivalent and faster.
      const drawn = Math.min(one.length, other.length);
      const expected = (drawn * (ranks.length + 1)) / 2;
      return permutationSteps(
        Math.abs(u - pairs / 2),
        random => {
          moveRandomToFront(pool, drawn, random);
          return Math.abs(sumOfFirst(pool, drawn) - expected);
        },
        rounds,
      );
    },
  };
}

function sumOfFirst(values: Float64Array, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += values[index] ?? 0;
  return sum;
}
