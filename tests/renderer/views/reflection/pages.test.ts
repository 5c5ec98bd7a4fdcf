import { describe, expect, it } from 'vitest';
import { dayBeside, readPage } from '../../../../src/renderer/views/reflection/pages';
import { day } from '../../../support/snapshots';

describe('the days beside a day', () => {
  it.each([
    ['2026-03-02', -1, '2026-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-24', 1, '2026-10-25'],
  ])('of %s, %i away, is %s', (of, days, beside) => {
    expect(dayBeside(of, days)).toBe(beside);
  });
});

describe('a page', () => {
  it("carries the day, and the next day's direction as tomorrow's", async () => {
    const directions: Readonly<Record<string, string>> = { '2026-03-02': 'listen', '2026-03-03': 'ask' };
    const source = { day: async (of: string) => day({ day: of, direction: directions[of] ?? null }) };
    expect(await readPage('2026-03-02', source)).toEqual({
      day: day({ direction: 'listen' }),
      tomorrow: 'ask',
    });
    expect((await readPage('2026-03-03', source)).tomorrow).toBe('');
  });
});
