/** Which readings of a day's energy are named. */
import { expect, it } from 'vitest';
import { energyExtremes } from '../../../../src/shared/domain/day/extremes';
import { at, meeting } from '../../../support/domain';

const day = (...readings: readonly (readonly [string, number])[]) => ({
  energy: readings.map(([time, value]) => ({ at: at(time), value })),
  meetings: [meeting('Standup', '09:00–09:15'), meeting('Budget', '10:00–11:00')],
});

it('the highest and the lowest have the meeting before them', () =>
  expect(energyExtremes(day(['09:16', 5], ['11:29', 2], ['15:00', 3]))).toEqual({
    high: { at: at('09:16'), value: 5, after: 'Standup' },
    low: { at: at('11:29'), value: 2, after: 'Budget' },
  }));
it('half an hour after its end, a meeting is no longer named', () =>
  expect(energyExtremes(day(['09:16', 5], ['11:30', 2], ['15:00', 3])).low?.after).toBeNull());
it('one that was recorded twice is not named', () =>
  expect(energyExtremes(day(['09:16', 5], ['10:30', 2], ['15:00', 2]))).toMatchObject({
    low: null,
    high: { value: 5 },
  }));
it('two readings, or the same each time, have no extremes', () => {
  expect(energyExtremes(day(['09:16', 5], ['10:30', 2]))).toEqual({ high: null, low: null });
  expect(energyExtremes(day(['09:16', 3], ['10:30', 3], ['15:00', 3]))).toEqual({ high: null, low: null });
});
