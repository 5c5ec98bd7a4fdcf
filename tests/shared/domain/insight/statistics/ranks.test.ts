import { describe, expect, it } from 'vitest';
import { medianOf, ranksOf } from '../../../../../src/shared/domain/insight/statistics/ranks';

describe('ranks', () => {
  it('start at 1, in the given order', () => expect(ranksOf([30, 10, 20])).toEqual([3, 1, 2]));
  it('are shared by ties: scipy.stats.rankdata([0, 2, 3, 2])', () =>
    expect(ranksOf([0, 2, 3, 2])).toEqual([1, 2.5, 4, 2.5]));
  it('are empty for an empty list', () => expect(ranksOf([])).toEqual([]));
});

describe('the median', () => {
  it('is the value in the middle', () => expect(medianOf([5, 1, 2])).toBe(2));
  it('is the mean of the two in the middle', () => expect(medianOf([4, 1, 2, 5])).toBe(3));
  it('sorts numbers as numbers', () => expect(medianOf([10, 9, 100])).toBe(10));
  it('of one value is that value', () => expect(medianOf([4])).toBe(4));
  it('of an empty list is NaN', () => expect(medianOf([])).toBeNaN());
});
