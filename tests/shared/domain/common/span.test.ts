import { describe, expect, it } from 'vitest';
import { shiftSpan, weekOf, weeksOfMonth } from '../../../../src/shared/domain/common/span';
import { describeInEveryZone } from '../../../support/domain';

const [sunday, monday, saturday] = [0, 1, 6];

describeInEveryZone('a week', () => {
  it("begins on the locale's first weekday", () => {
    expect(weekOf('2026-06-10', monday)).toEqual([
      '2026-06-08',
      '2026-06-09',
      '2026-06-10',
      '2026-06-11',
      '2026-06-12',
      '2026-06-13',
      '2026-06-14',
    ]);
    expect(weekOf('2026-06-10', sunday)[0]).toBe('2026-06-07');
    expect(weekOf('2026-06-10', saturday)[0]).toBe('2026-06-06');
  });
  it('includes its first and its last day', () => {
    expect(weekOf('2026-06-08', monday)[0]).toBe('2026-06-08');
    expect(weekOf('2026-06-14', monday)[0]).toBe('2026-06-08');
  });
  it('has seven days when the clocks change', () =>
    expect(weekOf('2026-03-29', monday).at(-1)).toBe('2026-03-29'));
});

describeInEveryZone('a month', () => {
  it('consists of whole weeks', () => {
    const days = weeksOfMonth('2026-06-10', monday);
    expect([days.length, days[0], days.at(-1)]).toEqual([35, '2026-06-01', '2026-07-05']);
  });
  it('can span four to six weeks', () => {
    expect(weeksOfMonth('2027-02-14', monday)).toHaveLength(28);
    expect(weeksOfMonth('2026-08-31', monday)).toHaveLength(42);
  });
});

describe('the neighbouring span', () => {
  it.each([
    ['week', '2026-06-10', -1, '2026-06-03'],
    ['month', '2026-06-30', 1, '2026-07-01'],
    ['month', '2026-01-31', -1, '2025-12-01'],
    ['month', '2026-12-05', 1, '2027-01-01'],
    ['month', '2026-03-31', -15, '2024-12-01'],
  ] as const)('of the %s of %s, shifted by %i, includes %s', (kind, day, count, beside) =>
    expect(shiftSpan(kind, day, count)).toBe(beside),
  );
});
