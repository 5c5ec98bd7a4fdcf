/** What the comparison finds and doesn't find in simulated people, with fixed seeds. */
import { describe, expect, it, vi } from 'vitest';
import { compareArms, type Difference } from '../../../../src/shared/domain/experiment/comparison';
import { answeredScales } from '../../../../src/shared/domain/experiment/progress';
import { type Trial, trialsOf } from '../../../../src/shared/domain/experiment/trials';
import type { ExperimentPlan } from '../../../../src/shared/domain/journal/draw';
import { at } from '../../../support/domain';
import { experimentJournal, type Person } from '../../../support/experiment';

// Seconds of processor time may take long on a busy computer.
vi.setConfig({ testTimeout: 600_000 });

/** Fewer than the app repeats the draw, which changes next to nothing. */
const rounds = 400;

type Agreed = Pick<ExperimentPlan, 'days' | 'blockSize'>;

function resultOf(agreed: Agreed, person: Person, seed: number): readonly Difference[] {
  const plan: ExperimentPlan = { id: 'x', startedAt: at('2026-03-02 08:00'), ...agreed };
  const trials = trialsOf(plan, experimentJournal(plan, person, seed));
  return compareArms(trials, plan.blockSize, answeredScales(trials), rounds);
}

const people = (count: number, agreed: Agreed, person: Person): readonly (readonly Difference[])[] =>
  Array.from({ length: count }, (_, seed) => resultOf(agreed, person, seed + 1));

const isFound = ({ verdict }: Difference): boolean => verdict !== 'unclear';
const shareOf = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  items.filter(holds).length / items.length;
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('people for whom a minute changes nothing', () => {
  it('are told of a difference in at most 5 %, with four or six draws a day', () => {
    const results = [4, 6].flatMap(perDay =>
      ([10, 20, 30] as const).flatMap(days =>
        ([4, 6] as const).flatMap(blockSize => people(100, { days, blockSize }, { perDay })),
      ),
    );
    expect(shareOf(results, differences => differences.some(isFound))).toBeLessThanOrEqual(0.05);
  });
});

describe('people who feel better right after the minute, and no longer at the next meeting', () => {
  const person: Person = { perDay: 6, immediate: 1 };
  const estimates = (other: Partial<Person>): number =>
    meanOf(
      people(150, { days: 20, blockSize: 4 }, { ...person, ...other }).flatMap(all =>
        all.map(d => d.estimate),
      ),
    );

  it('are estimated at 0, because the questions come before the draw', () =>
    expect(Math.abs(estimates({}))).toBeLessThan(0.03));

  it('would not be, if they came after it', () =>
    expect(estimates({ asksAfterwards: true })).toBeLessThan(-0.2));
});

describe('people whom it helps', () => {
  // An independent simulation found these shares; the people here are a little more even.
  it.each([
    { effect: 0.5, days: 10, share: 0.44 },
    { effect: 0.5, days: 20, share: 0.67 },
    { effect: 0.8, days: 10, share: 0.75 },
    { effect: 0.8, days: 20, share: 0.96 },
  ] as const)(
    'by $effect are found in about $share of cases after $days days of six',
    ({ effect, days, share }) => {
      const all = people(200, { days, blockSize: 4 }, { perDay: 6, effect }).flat();
      expect(shareOf(all, isFound)).toBeGreaterThan(share - 0.06);
      expect(all.filter(isFound).every(({ verdict }) => verdict === 'higher')).toBe(true);
      expect(Math.abs(meanOf(all.map(({ estimate }) => estimate)) - effect)).toBeLessThan(0.08);
      expect(shareOf(all, ({ low, high }) => low <= effect && effect <= high)).toBeGreaterThan(0.94);
    },
  );
});

describe('a result', () => {
  const results = people(60, { days: 10, blockSize: 6 }, { perDay: 6, effect: 0.4 }).flat();

  it('is clear exactly if its range leaves out 0, and chance does as much in at most 3 %', () => {
    for (const { low, high, verdict, chance } of results) {
      expect(verdict === 'unclear').toBe(low <= 0 && high >= 0);
      expect(verdict === 'unclear').toBe(chance > 0.03);
    }
    expect(results.some(isFound) && !results.every(isFound)).toBe(true);
  });

  it('has both halves, whose mean is about the whole', () => {
    for (const { estimate, halves } of results) {
      const [first, second] = halves;
      expect(Math.abs(((first ?? 0) + (second ?? 0)) / 2 - estimate)).toBeLessThan(0.4);
    }
  });

  it('is the same each time', () =>
    expect(resultOf({ days: 10, blockSize: 4 }, { perDay: 4 }, 3)).toEqual(
      resultOf({ days: 10, blockSize: 4 }, { perDay: 4 }, 3),
    ));
});

describe('answers that are all the same', () => {
  it('show no difference', () => {
    const trials = Array.from(
      { length: 48 },
      (_, index): Trial => ({
        at: at('09:00') + index,
        block: Math.floor(index / 4),
        minute: index % 2 === 0,
        energy: 3,
        focus: null,
      }),
    );
    expect(compareArms(trials, 4, ['energy'], rounds)).toEqual([
      {
        ...{ scale: 'energy', estimate: 0, low: 0, high: 0, chance: 1, verdict: 'unclear' },
        ...{ answers: { withMinute: 24, without: 24 }, halves: [0, 0] },
      },
    ]);
  });
});
