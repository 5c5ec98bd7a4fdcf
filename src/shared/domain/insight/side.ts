/** One side of a comparison: its levels from 1 to 5, counted day by day, and summed up. */
import type { Instant } from '../common';

/** Readings of one measure, summed up. */
export interface Side {
  /** 1–5; a half where the two in the middle differ. */
  readonly median: number;
  /** Where the middle half of the readings lies: the first and third quartile, each a level that was noted. */
  readonly low: number;
  readonly high: number;
  readonly readings: number;
  /** The first instants of the days behind it, newest first. */
  readonly days: readonly Instant[];
}

/** How often each level was noted, from 1 to 5: of a year there are thousands of readings, and only five levels. */
export type Counts = readonly number[];

/** By the first instant of the local day. */
export type CountsByDay = Map<Instant, Counts>;

const noReadings: Counts = [0, 0, 0, 0, 0];

export function addReading(days: CountsByDay, day: Instant, level: number): void {
  const counts = days.get(day) ?? noReadings;
  days.set(day, counts.with(level - 1, (counts[level - 1] ?? 0) + 1));
}

/** What of `days` is not in `taken`, which is a part of it. */
export const subtractReadings = (days: CountsByDay, taken: CountsByDay): CountsByDay =>
  new Map(
    [...days]
      .map(([day, counts]) => [day, subtract(counts, taken.get(day) ?? noReadings)] as const)
      .filter(([, counts]) => totalOf(counts) > 0),
  );

export const dailyMedians = (days: CountsByDay): readonly number[] => [...days.values()].map(medianOf);

/** @param days in order of time */
export function sideOf(days: CountsByDay): Side {
  const all = [...days.values()].reduce(add, noReadings);
  const readings = totalOf(all);
  return {
    median: medianOf(all),
    // The nearest rank (R's type 1).
    low: levelAt(all, Math.ceil(0.25 * readings) - 1),
    high: levelAt(all, Math.ceil(0.75 * readings) - 1),
    readings,
    days: [...days.keys()].toReversed(),
  };
}

const add = (one: Counts, other: Counts): Counts => one.map((count, index) => count + (other[index] ?? 0));
const subtract = (one: Counts, other: Counts): Counts =>
  one.map((count, index) => count - (other[index] ?? 0));
const totalOf = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);

function medianOf(counts: Counts): number {
  const last = totalOf(counts) - 1;
  return (levelAt(counts, Math.floor(last / 2)) + levelAt(counts, Math.ceil(last / 2))) / 2;
}

/** The level at an index of the readings, were they sorted. */
function levelAt(counts: Counts, index: number): number {
  let upTo = 0;
  return (
    1 +
    counts.findIndex(count => {
      upTo += count;
      return upTo > index;
    })
  );
}
