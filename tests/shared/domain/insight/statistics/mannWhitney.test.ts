import { describe, expect, it } from 'vitest';
import { mannWhitney } from '../../../../../src/shared/domain/insight/statistics/mannWhitney';

/** Enough for two digits. */
const rounds = 50_000;

describe('two sides without equal values', () => {
  // The example of scipy.stats.mannwhitneyu: U = 17, exact p = 0.1111.
  const sides = mannWhitney([19, 22, 16, 29, 24], [20, 11, 17, 12]);

  it('have the U of Mann and Whitney', () => expect(sides.u).toBe(17));
  it('have the share of pairs in which the first is higher', () => expect(sides.superiority).toBe(17 / 20));
  it('have its exact chance', () => expect(sides.pValue(rounds)).toBeCloseTo(0.1111, 1));
});

describe('two sides with many equal values', () => {
  // Enumerated: of all 24,310 ways to choose eight of the seventeen, 1,240 are as far from the middle.
  const sides = mannWhitney([1, 2, 2, 3, 3, 4, 4, 5], [3, 3, 4, 4, 5, 5, 5, 5, 4]);

  it('count ties half', () => expect(sides.u).toBe(16));
  it('have their exact chance', () => expect(sides.pValue(rounds)).toBeCloseTo(1_240 / 24_310, 2));
});

describe('two sides that are apart', () => {
  const [low, high] = [
    [1, 1, 2, 1, 2, 1, 2],
    [4, 5, 5, 4, 4, 5, 5],
  ];

  it('say which one is higher', () => {
    expect(mannWhitney(low, high).superiority).toBe(0);
    expect(mannWhitney(high, low).superiority).toBe(1);
  });
  it('are no chance, whichever comes first', () => {
    expect(mannWhitney(low, high).pValue(10_000)).toBeLessThan(0.002);
    expect(mannWhitney(high, low).pValue(10_000)).toBeLessThan(0.002);
  });
});

describe('two sides that are the same', () => {
  it('are mere chance', () => {
    const sides = mannWhitney([3, 3, 3, 3, 3], [3, 3, 3, 3, 3]);
    expect([sides.superiority, sides.pValue(rounds)]).toEqual([0.5, 1]);
  });
});
