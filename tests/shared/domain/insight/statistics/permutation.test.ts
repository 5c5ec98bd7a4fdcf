import { describe, expect, it } from 'vitest';
import { moveRandomToFront, seededRandom } from '../../../../../src/shared/domain/common/random';
import {
  holm,
  permutationPValue,
  roundsFor,
} from '../../../../../src/shared/domain/insight/statistics/permutation';

describe('correction for many comparisons', () => {
  it("equals R's p.adjust(p, 'holm')", () => {
    expect(holm([0.01, 0.02, 0.03, 0.04, 0.05]).map(rounded)).toEqual([0.05, 0.08, 0.09, 0.09, 0.09]);
    expect(holm([0.319, 0.201, 0.4, 0.374, 0.113]).map(rounded)).toEqual([0.957, 0.804, 0.957, 0.957, 0.565]);
  });
  it('leaves a single p-value unchanged', () => expect(holm([0.03])).toEqual([0.03]));
  it('never exceeds 1', () => expect(holm([0.9, 0.8])).toEqual([1, 1]));
  it('is empty for no p-values', () => expect(holm([])).toEqual([]));
});

describe('a statistic that no shuffle reaches', () => {
  it('has a p-value of 1 / (rounds + 1), never 0', () =>
    expect(permutationPValue(1, () => 0, 999)).toBe(0.001));
  it('stays significant among any number of comparisons', () => {
    for (const comparisons of [1, 10, 1_000]) {
      const least = permutationPValue(1, () => 0, roundsFor(comparisons));
      expect(least * comparisons).toBeLessThan(0.02);
    }
  });
});

describe('a statistic that every shuffle reaches', () => {
  it('stops after a hundred rounds', () => {
    let rounds = 0;
    const chance = permutationPValue(1, () => ++rounds, 100_000);
    expect([chance, rounds]).toEqual([1, 100]);
  });
});

describe('moving random values to the front', () => {
  it('is the same for the same seed', () => {
    const [one, other] = [seededRandom(7), seededRandom(7)];
    expect(Array.from({ length: 5 }, one)).toEqual(Array.from({ length: 5 }, other));
  });
  it('keeps every value', () => {
    const values = Float64Array.of(1, 2, 3, 4, 5);
    moveRandomToFront(values, 3, seededRandom(1));
    expect([...values].sort()).toEqual([1, 2, 3, 4, 5]);
  });
  it('moves each value to the front equally often', () => {
    const random = seededRandom(1);
    const times = [0, 0, 0, 0];
    for (let round = 0; round < 8_000; round++) {
      const values = Float64Array.of(0, 1, 2, 3);
      moveRandomToFront(values, 2, random);
      for (const value of values.slice(0, 2)) times[value] = (times[value] ?? 0) + 1;
    }
    for (const count of times) expect(count / 8_000).toBeCloseTo(0.5, 1);
  });
});

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
