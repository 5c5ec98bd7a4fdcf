/**
 * The contrast of a group with the rest at the same hour, day by day.
 *
 * Energy changes over the day, and a meeting has its hour, so a meeting late in the day would seem to drain. Except for
 * the hours themselves, each reading is therefore compared with the others of its hour: what the group has that its
 * hour doesn't explain. A day's readings depend on one another, so a day is one part of the sum that is tested.
 */
import type { Instant, Steps } from '../common';
import { mannWhitney, signFlipPValue } from './statistics';

export interface GroupedReading {
  readonly day: Instant;
  /** Readings are compared within a stratum: the hour, or 0 if all are compared with all. */
  readonly stratum: number;
  readonly level: number;
  /** Null on the unnamed other side of a pair. */
  readonly key: string | null;
}

export interface Contrast {
  /** The share of pairs of days in which the one from the group is higher, at the same hour; ties count half. */
  readonly superiority: number;
  /** Returns the two-sided p-value before correction. */
  pValue(rounds: number): Steps<number>;
}

/** Returns a function that compares a group with all other readings. A year has thousands, and a hundred groups. */
export function contrastsIn(readings: readonly GroupedReading[]): (key: string) => Contrast {
  const days = indicesOf(readings.map(({ day }) => day));
  const strata = indicesOf(readings.map(({ stratum }) => stratum));
  const keys = indicesOf(readings.map(({ key }) => key));
  const residuals = residualsOf(readings, strata);

  return key => {
    const own = keys.indices.get(key);
    const isIn = keys.of.map(other => (other === own ? 1 : 0));
    const shares = meansOf(isIn, strata);
    const parts = new Float64Array(days.count);
    const [ours, theirs] = [dayMeans(days.count), dayMeans(days.count)];
    for (let index = 0; index < isIn.length; index++) {
      const share = shares[strata.of[index] ?? 0] ?? 0;
      // An hour in which all are of one side compares nothing.
      if (share === 0 || share === 1) continue;
      const day = days.of[index] ?? 0;
      const residual = residuals[index] ?? 0;
      parts[day] = (parts[day] ?? 0) + ((isIn[index] ?? 0) - share) * residual;
      (isIn[index] === 1 ? ours : theirs).add(day, residual);
    }
    const [one, other] = [ours.means(), theirs.means()];
    return {
      superiority: one.length === 0 || other.length === 0 ? 0.5 : mannWhitney(one, other).superiority,
      pValue: rounds => signFlipPValue(parts, rounds),
    };
  };
}

interface Indices {
  /** The index of each reading's day or stratum. */
  readonly of: Int32Array;
  readonly count: number;
}

function indicesOf<Value>(
  values: readonly Value[],
): Indices & { readonly indices: ReadonlyMap<Value, number> } {
  const known = new Map<Value, number>();
  const of = new Int32Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as Value;
    let index = known.get(value);
    if (index === undefined) {
      index = known.size;
      known.set(value, index);
    }
    of[at] = index;
  }
  return { of, count: known.size, indices: known };
}

/** Each reading's level less the mean of its stratum. */
function residualsOf(readings: readonly GroupedReading[], strata: Indices): Float64Array {
  const levels = Float64Array.from(readings, ({ level }) => level);
  const means = meansOf(levels, strata);
  return levels.map((level, index) => level - (means[strata.of[index] ?? 0] ?? 0));
}

function meansOf(values: Float64Array | Int32Array, { of, count }: Indices): Float64Array {
  const [sums, counts] = [new Float64Array(count), new Float64Array(count)];
  for (let index = 0; index < values.length; index++) {
    const at = of[index] ?? 0;
    sums[at] = (sums[at] ?? 0) + (values[index] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return sums.map((sum, index) => sum / (counts[index] ?? 1));
}

/** Collects values by day, and returns the mean of each day that has any. */
function dayMeans(count: number) {
  const [sums, counts] = [new Float64Array(count), new Float64Array(count)];
  return {
    add(day: number, value: number): void {
      sums[day] = (sums[day] ?? 0) + value;
      counts[day] = (counts[day] ?? 0) + 1;
    },
    means: (): readonly number[] =>
      [...sums].flatMap((sum, day) => {
        const number = counts[day] ?? 0;
        return number === 0 ? [] : sum / number;
      }),
  };
}
