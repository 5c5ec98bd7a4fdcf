import { describe, expect, it } from 'vitest';
import {
  addReading,
  type CountsByDay,
  dailyMedians,
  subtractReadings,
  summarizeLevels,
} from '../../../../src/shared/domain/insight/levelSummary';

/** Builds a side from the levels recorded on each day. */
function side(levels: Readonly<Record<number, readonly number[]>>): CountsByDay {
  const days: CountsByDay = new Map();
  for (const [day, noted] of Object.entries(levels))
    for (const level of noted) addReading(days, Number(day), level);
  return days;
}

describe('a side of two days', () => {
  const days = side({ 1: [5, 4, 4], 2: [3, 2, 1] });

  it('has the median of all its readings', () => expect(summarizeLevels(days).median).toBe(3.5));
  it("has the quartiles of R's quantile(c(1, 2, 3, 4, 4, 5), c(.25, .75), type = 1)", () =>
    expect([summarizeLevels(days).low, summarizeLevels(days).high]).toEqual([2, 4]));
  it('has their count and its days, newest first', () =>
    expect([summarizeLevels(days).readings, summarizeLevels(days).days]).toEqual([6, [2, 1]]));
  it('has a median for each day', () => expect(dailyMedians(days)).toEqual([4, 2]));
});

describe('a single outlier', () => {
  it('does not change the quartiles', () =>
    expect(summarizeLevels(side({ 1: [3, 3, 3, 3, 1] }))).toEqual({
      median: 3,
      low: 3,
      high: 3,
      readings: 5,
      days: [1],
    }));
});

describe('subtracting readings', () => {
  it('leaves the remaining readings of each day, and no empty days', () =>
    expect(subtractReadings(side({ 1: [5, 4], 2: [3], 3: [1] }), side({ 1: [5], 2: [3] }))).toEqual(
      side({ 1: [4], 3: [1] }),
    ));
});
