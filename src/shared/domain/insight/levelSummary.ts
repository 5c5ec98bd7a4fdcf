/** One side of a comparison: levels from 1 to 5, counted by day, and their summary. */
import type { Instant } from '../common';

/** A summary of readings of one measure. */
export interface LevelSummary {
  /** From 1 to 5, in halves. */
  readonly median: number;
  /** The first and third quartile; both are levels that were recorded. */
  readonly low: number;
  readonly high: number;
  readonly readings: number;
  /** The first instants of the days with readings, newest first. */
  readonly days: readonly Instant[];
}

/** How often each level from 1 to 5 was recorded. A year has thousands of readings but only five levels. */
export type LevelCounts = readonly number[];

/** Keyed by the first instant of the local day. */
export type CountsByDay = Map<Instant, number[]>;

const noReadings: LevelCounts = [0, 0, 0, 0, 0];

/** Adds a reading to the counts of its day. Changes `days`. */
export function addReading(days: CountsByDay, day: Instant, level: number): void {
  let counts = days.get(day);
  if (counts === undefined) {
    counts = [...noReadings];
    days.set(day, counts);
  }
  counts[level - 1] = (counts[level - 1] ?? 0) + 1;
}

/** Returns `days` without the readings in `removed`, which is a subset of it. Days without readings are left out. */
export const subtractReadings = (days: CountsByDay, removed: CountsByDay): CountsByDay =>
  new Map(
    [...days]
      .map(([day, counts]) => [day, subtract(counts, removed.get(day) ?? noReadings)] as const)
      .filter(([, counts]) => totalOf(counts) > 0),
  );

/** Returns the median of each day's readings. */
export const dailyMedians = (days: CountsByDay): readonly number[] => [...days.values()].map(medianOf);

/**
 * Summarizes the readings of all days.
 *
 * @param days in order of time
 */
export function summarizeLevels(days: CountsByDay): LevelSummary {
  const all = [...days.values()].reduce<LevelCounts>(add, noReadings);
  const readings = totalOf(all);
  return {
    median: medianOf(all),
    // Quantiles by nearest rank, as R's type 1.
    low: levelAt(all, Math.ceil(0.25 * readings) - 1),
    high: levelAt(all, Math.ceil(0.75 * readings) - 1),
    readings,
    days: [...days.keys()].toReversed(),
  };
}

const add = (one: LevelCounts, other: LevelCounts): number[] =>
  one.map((count, index) => count + (other[index] ?? 0));
const subtract = (one: LevelCounts, other: LevelCounts): number[] =>
  one.map((count, index) => count - (other[index] ?? 0));
const totalOf = (counts: LevelCounts): number => counts.reduce((sum, count) => sum + count, 0);

function medianOf(counts: LevelCounts): number {
  const last = totalOf(counts) - 1;
  return (levelAt(counts, Math.floor(last / 2)) + levelAt(counts, Math.ceil(last / 2))) / 2;
}

/** The level at an index of the sorted readings. */
function levelAt(counts: LevelCounts, index: number): number {
  let cumulative = 0;
  return (
    1 +
    counts.findIndex(count => {
      cumulative += count;
      return cumulative > index;
    })
  );
}
