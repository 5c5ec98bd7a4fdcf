/** Which meetings run over, how often and by how much. */
import { describe, expect, it } from 'vitest';
import { overrunSummaries, overrunsIn } from '../../../../src/shared/domain/insight/overruns';
import { at } from '../../../support/domain';
import { past, ranOver, resetAfter, workingDays } from '../../../support/week';

const budgets = workingDays.map(day => past('Budget review', day, '14:00'));
const standups = workingDays.map(day => past('Standup', day, '09:00'));
const late = (minutes: readonly number[]) =>
  budgets.map((meeting, index) => ranOver(meeting, minutes[index] ?? 0));

describe('the overruns of a series', () => {
  it('are counted among the meetings whose true end is known', () =>
    expect(
      overrunSummaries(
        [...standups, ...budgets, past('Budget review', '2026-06-15', '14:00')],
        [...late([6, 0, 11, 8, 0]), resetAfter(past('Budget review', '2026-06-15', '14:00'))],
      ),
    ).toEqual([
      {
        ...{ title: 'Budget review', over: 3, count: 5, low: 6, high: 11 },
        days: [3, 2, 0].map(index => at(`${workingDays[index]} 00:00`)),
      },
    ]));
  it('are not told below three, or before five meetings', () => {
    expect(overrunSummaries(budgets, late([6, 0, 11]))).toEqual([]);
    expect(overrunSummaries(budgets, late([6, 7, 11]).slice(0, 4))).toEqual([]);
  });
  it('come with the most frequent first', () => {
    const always = standups.map(meeting => ranOver(meeting, 5));
    const told = overrunSummaries([...standups, ...budgets], [...late([6, 0, 11, 8, 0]), ...always]);
    expect(told.map(({ title }) => title)).toEqual(['Standup', 'Budget review']);
  });
});

describe('a meeting', () => {
  const [meeting = past('', '2026-06-08', '09:00')] = budgets;
  it('that ended early did not run over', () =>
    expect(overrunsIn([meeting], [ranOver(meeting, -10)])).toEqual([]));
  it('that was called off did not run over', () =>
    expect(overrunsIn([{ ...meeting, calledOff: true }], [ranOver(meeting, 10)])).toEqual([]));
  it('has the end that was recorded last', () =>
    expect(overrunsIn([meeting], [ranOver(meeting, 5), ranOver(meeting, 9)])).toEqual([
      { meeting, minutes: 9 },
    ]));
});
