/** The middle of a day’s readings. */
import type { Reading } from '../../../../shared/domain/day';

/** Returns the median; null without readings. */
export function middleOf(readings: readonly Reading[]): number | null {
  const sorted = readings.map(({ value }) => value).toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
