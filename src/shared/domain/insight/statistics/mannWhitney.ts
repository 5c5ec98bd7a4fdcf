/** Whether one side tends to be higher than the other: Mann and Whitney's U, by permutation. */
import { drawToFront, permutationPValue } from './permutation';
import { ranksOf } from './ranks';

export interface MannWhitney {
  /** Of all pairs of one value from each side, the number in which the first side's is higher; ties count half. */
  readonly u: number;
  /** `u` as a share of all pairs (Vargha and Delaney's A, 2000): 0.5 where neither side tends to be higher. */
  readonly superiority: number;
  /** Two-sided p-value. */
  pValue(rounds: number): number;
}

/** Expects values on both sides. */
export function mannWhitney(one: readonly number[], other: readonly number[]): MannWhitney {
  const ranks = Float64Array.from(ranksOf([...one, ...other]));
  const pairs = one.length * other.length;
  const u = sumOfFirst(ranks, one.length) - (one.length * (one.length + 1)) / 2;
  return {
    u,
    superiority: u / pairs,
    pValue(rounds) {
      const pool = ranks.slice();
      // The smaller side says it all, and is drawn faster.
      const drawn = Math.min(one.length, other.length);
      const expected = (drawn * (ranks.length + 1)) / 2;
      return permutationPValue(
        Math.abs(u - pairs / 2),
        random => {
          drawToFront(pool, drawn, random);
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
