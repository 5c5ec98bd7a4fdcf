import { describe, expect, it } from 'vitest';
import { finish } from '../../../../../src/shared/domain/common/steps';
import { mannWhitney } from '../../../../../src/shared/domain/insight/statistics/mannWhitney';

/** Enough rounds for two digits. */
const rounds = 50_000;

describe('two sides without ties', () => {
  // The example of scipy.stats.mannwhitneyu: U = 17, exact p = 0.1111.
  const sides = mannWhitney([19, 22, 16, 29, 24], [20, 11, 17, 12]);

  it('have the Mann-Whitney U', () => expect(sides.u).toBe(17));
  it('have the share of pairs in which the first is higher', () => expect(sides.superiority).toBe(17 / 20));
  it('have the exact p-value', () => expect(finish(sides.pValue(rounds))).toBeCloseTo(0.1111, 1));
});

describe('two sides with many ties', () => {
  // By enumeration: of all 24,310 ways to choose 8 of the 17, 1,240 are at least as far from the mean.
  const sides = mannWhitney([1, 2, 2, 3, 3, 4, 4, 5], [3, 3, 4, 4, 5, 5, 5, 5, 4]);

  it('count ties half', () => expect(sides.u).toBe(16));
  it('have the exact p-value', () => expect(finish(sides.pValue(rounds))).toBeCloseTo(1_240 / 24_310, 2));
});

describe('two sides that do not overlap', () => {
  const [low, high] = [
    [1, 1, 2, 1, 2, 1, 2],
    [4, 5, 5, 4, 4, 5, 5],
  ];

  it('have the higher one as the superior one', () => {
    expect(mannWhitney(low, high).superiority).toBe(0);
    expect(mannWhitney(high, low).superiority).toBe(1);
  });
  it('have a low p-value in either order', () => {
    expect(finish(mannWhitney(low, high).pValue(10_000))).toBeLessThan(0.002);
    expect(finish(mannWhitney(high, low).pValue(10_000))).toBeLessThan(0.002);
  });
});

describe('two identical sides', () => {
  it('have a p-value of 1', () => {
    const sides = mannWhitney([3, 3, 3, 3, 3], [3, 3, 3, 3, 3]);
    expect([sides.superiority, finish(sides.pValue(rounds))]).toEqual([0.5, 1]);
  });
});
