import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/shared/domain/common/random';
import { minute } from '../../../../src/shared/domain/common/time';
import { drawNext } from '../../../../src/shared/domain/experiment/draw';
import type { ExperimentPlan } from '../../../../src/shared/domain/journal/draw';
import type { ResetEntry } from '../../../../src/shared/domain/journal/entry';
import { at, reset } from '../../../support/domain';

const plan = (blockSize: 4 | 6): ExperimentPlan => ({ id: 'x', startedAt: at('08:00'), days: 10, blockSize });

/** Draws for so many transitions in a row, each written down before the next. */
function drawnWith(agreed: ExperimentPlan, count: number, seed: number): readonly ResetEntry[] {
  const random = seededRandom(seed);
  const resets: ResetEntry[] = [];
  for (let index = 0; index < count; index++) {
    const draw = drawNext(agreed, resets, random);
    resets.push({
      ...reset(null, '09:00', 'done', { draw }),
      id: `${index}`,
      at: at('09:00') + index * minute,
    });
  }
  return resets;
}

const blocksOf = (resets: readonly ResetEntry[]): readonly number[] =>
  resets.map(({ draw }) => draw?.block ?? -1);
const minutesIn = (resets: readonly ResetEntry[], block: number): number =>
  resets.filter(({ draw }) => draw?.block === block && draw.minute).length;

describe.each([4, 6] as const)('draws in blocks of %i', size => {
  it('fill one block after the other, each with the minute in half of it', () => {
    for (let seed = 0; seed < 50; seed++) {
      const resets = drawnWith(plan(size), 3 * size, seed);
      expect(blocksOf(resets)).toEqual(resets.map((_, index) => Math.floor(index / size)));
      expect([0, 1, 2].map(block => minutesIn(resets, block))).toEqual([size / 2, size / 2, size / 2]);
    }
  });

  it('bring each order of a block about as often', () => {
    const orders = new Map<string, number>();
    const repeats = 4_000;
    for (let seed = 0; seed < repeats; seed++) {
      const order = drawnWith(plan(size), size, seed).map(({ draw }) => (draw?.minute ? 1 : 0));
      orders.set(order.join(''), (orders.get(order.join('')) ?? 0) + 1);
    }
    const possible = size === 4 ? 6 : 20;
    expect(orders.size).toBe(possible);
    for (const count of orders.values()) expect(Math.abs(count / repeats - 1 / possible)).toBeLessThan(0.02);
  });
});

describe('a draw', () => {
  it('goes on in the block that the journal has begun, whatever else is in it', () => {
    const other = reset(null, '09:00', 'done', {
      draw: { experiment: { ...plan(4), id: 'earlier' }, block: 7, minute: true },
    });
    const [first] = drawnWith(plan(4), 1, 3);
    const drawn = drawNext(
      plan(4),
      [other, ...(first ? [first] : []), reset(null, '09:30', 'done')],
      () => 0.99,
    );
    expect(drawn.block).toBe(0);
  });

  it('is certain once the block has only one side left', () => {
    const twice = drawnWith(plan(4), 4, 1);
    const minutes = twice.filter(({ draw }) => draw?.minute);
    expect(drawNext(plan(4), minutes, () => 0).minute).toBe(false);
    expect(
      drawNext(
        plan(4),
        twice.filter(entry => !minutes.includes(entry)),
        () => 0.999,
      ).minute,
    ).toBe(true);
  });
});
