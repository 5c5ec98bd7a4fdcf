/** Ranks and medians. */

/** Typed arrays sort numerically, and faster than arrays. */
const ascending = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

/** Returns the rank of each value, from 1; equal values share the mean of their ranks. */
export function ranksOf(values: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const value of ascending(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranks = new Map<number, number>();
  let before = 0;
  for (const [value, count] of counts) {
    ranks.set(value, before + (count + 1) / 2);
    before += count;
  }
  return values.map(value => ranks.get(value) ?? Number.NaN);
}

/** Returns the median; NaN for an empty list. */
export function medianOf(values: readonly number[]): number {
  const sorted = ascending(values);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}
