/** The data for insight and drift. */
import { describe, expect, it } from 'vitest';
import { readInsightInput } from '../../../src/main/journal/insightInput';
import { dayName, type Interval } from '../../../src/shared/domain/common/time';
import type { Entry } from '../../../src/shared/domain/journal/entry';
import { defaultSettings } from '../../../src/shared/domain/settings/settings';
import { at, checkIn, occurrence, reset } from '../../support/domain';

const now = at('12:00');

function past(entries: readonly Entry[], titles: Readonly<Record<string, string>>) {
  const asked: Interval[] = [];
  const occurrences = Object.entries(titles).map(([title, span]) =>
    occurrence(title, span, { status: title === 'Off' ? 'cancelled' : 'confirmed' }),
  );
  const read = readInsightInput(
    {
      calendar: {
        async occurrencesIn(window) {
          asked.push(window);
          return [{ occurrences, addresses: [] }];
        },
      },
      journalWithSample: {
        between: async (from, to) =>
          entries.filter(entry => from <= dayName(entry.at) && dayName(entry.at) <= to),
      },
      settings: {
        read: () => ({
          ...defaultSettings,
          preferences: { ...defaultSettings.preferences, ignore: ['Lunch'] },
        }),
      },
    },
    now,
  );
  return { asked, read };
}

describe('the insight input', () => {
  it('reaches back 56 weeks, beginning on a Monday', async () => {
    const { asked, read } = past([], {});
    await read;
    expect(asked).toEqual([{ start: at('2025-05-12 00:00'), end: now }]);
  });

  it('has past meetings and cancelled ones', async () => {
    const { meetings } = await past([], {
      Done: '09:00–10:00',
      Off: '10:00–11:00',
      Lunch: '10:30–11:00',
      On: '11:30–12:30',
    }).read;
    expect(meetings.map(({ title, calledOff }) => [title, calledOff])).toEqual([
      ['Done', false],
      ['Off', true],
    ]);
  });

  it('has each check-in and reset of that time once', async () => {
    const inIt = [
      checkIn('2025-05-12 00:00', { energy: 3 }),
      reset(null, '2026-02-01 10:00', 'done'),
      checkIn('11:59', {}),
    ];
    const entries: readonly Entry[] = [
      checkIn('2025-05-11 23:59', { energy: 3 }),
      ...inIt,
      { id: 'd', kind: 'direction', at: at('09:00'), day: '2026-06-10', line: 'ask' },
    ];
    expect((await past(entries, {}).read).entries).toEqual(inIt);
  });
});
