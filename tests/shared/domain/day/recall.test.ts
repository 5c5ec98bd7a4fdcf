/** Which morning recalls a correction. */
import { describe, expect, it } from 'vitest';
import { recalledCorrection } from '../../../../src/shared/domain/day/recall';
import type { Entry } from '../../../../src/shared/domain/journal/entry';
import { at, checkIn, describeInEveryZone } from '../../../support/domain';
import { evening } from '../../../support/week';

const workingDays = [1, 2, 3, 4, 5];
const recalled = (entries: readonly Entry[], day: string) =>
  recalledCorrection(entries, workingDays, at(`${day} 08:30`));

describeInEveryZone('a correction of Friday 5 June', () => {
  const told = (): readonly Entry[] => [evening('2026-06-05', 'away', { correction: ' tell Ben ' })];

  it('is not recalled at the weekend', () => {
    expect(recalled(told(), '2026-06-06')).toBeNull();
    expect(recalled(told(), '2026-06-07')).toBeNull();
  });
  it('is recalled on Monday', () => expect(recalled(told(), '2026-06-08')).toBe('tell Ben'));
  it('is not recalled again on Tuesday', () =>
    expect(recalled([...told(), checkIn('2026-06-08 10:00', { energy: 3 })], '2026-06-09')).toBeNull());
  it('is recalled on Wednesday if nothing was logged until then', () =>
    expect(recalled(told(), '2026-06-10')).toBe('tell Ben'));
  it('is recalled on Monday though Saturday was logged', () =>
    expect(recalled([...told(), checkIn('2026-06-06 10:00', { energy: 3 })], '2026-06-08')).toBe('tell Ben'));
  it('is forgotten after two weeks', () => expect(recalled(told(), '2026-06-22')).toBeNull());
  it('is not recalled on its own day', () => expect(recalled(told(), '2026-06-05')).toBeNull());
});

describe('a correction that was taken back', () => {
  it('is not recalled', () =>
    expect(
      recalled(
        [
          evening('2026-06-09', 'away', { correction: 'tell Ben' }),
          evening('2026-06-09', 'away', { correction: '' }),
        ],
        '2026-06-10',
      ),
    ).toBeNull());
});
