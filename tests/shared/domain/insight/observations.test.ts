/** Which observations are reported about energy and focus. */
import { describe, expect, it } from 'vitest';
import {
  clockMinutes,
  dayName,
  midnightAfter,
  startOfDayNamed,
} from '../../../../src/shared/domain/common/time';
import type { Group } from '../../../../src/shared/domain/insight/grouping';
import { insightOf, type Observation } from '../../../../src/shared/domain/insight/observations';
import type { Entry } from '../../../../src/shared/domain/journal/entry';
import { at, checkIn, describeIn, describeInEveryZone } from '../../../support/domain';
import { journalWith } from '../../../support/randomJournal';
import { pastWith, plan, randomPlans } from '../../../support/randomPast';

/** One check-in per level, each on its own day at `local` (HH:MM). */
const each = (local: string, levels: readonly number[], from = '2026-03-02'): readonly Entry[] =>
  levels.map((energy, index) =>
    checkIn(`${dayName(midnightAfter(startOfDayNamed(from), index))} ${local}`, { energy }),
  );
const of = (observations: readonly Observation[], kind: Group['kind'], measure = 'energy') =>
  observations.filter(one => one.of === measure && one.group.kind === kind);
const mentioned = (observations: readonly Observation[]) =>
  observations
    .filter(({ direction }) => direction !== 'none')
    .map(({ of, group, direction }) => ({ of, group, direction }));

describeInEveryZone('fewer than five readings', () => {
  it('are not described', () =>
    expect(insightOf(each('09:00', [3, 4, 3, 4]), [])).toEqual({
      overall: { energy: null, focus: null },
      observations: [],
    }));
});

describeInEveryZone('five readings', () => {
  it('are described by median, quartiles and days, newest first', () => {
    const days = [6, 5, 4, 3, 2].map(day => at(`2026-03-0${day} 00:00`));
    expect(insightOf(each('09:00', [3, 4, 2, 4, 4]), [])).toEqual({
      overall: { energy: { median: 4, low: 3, high: 4, readings: 5, days }, focus: null },
      observations: [],
    });
  });
});

describeInEveryZone('five days on each side', () => {
  it('are compared, but four are not', () => {
    const five = insightOf([...each('09:00', [3, 4, 3, 4, 3]), ...each('15:00', [3, 4, 3, 4, 3])], []);
    expect(of(five.observations, 'hour').map(({ group }) => group)).toEqual([
      { kind: 'hour', hour: 9 },
      { kind: 'hour', hour: 15 },
    ]);
    const four = insightOf([...each('09:00', [3, 4, 3, 4, 3]), ...each('15:00', [3, 4, 3, 4])], []);
    expect(of(four.observations, 'hour')).toEqual([]);
  });
  it('are required: many readings on one day count once', () => {
    const often = Array.from({ length: 9 }, (_, minute) => each(`15:0${minute}`, [1, 1])).flat();
    expect(insightOf([...each('09:00', [3, 4, 3, 4, 3]), ...often], []).observations).toEqual([]);
  });
});

describeInEveryZone('an hour that is always lower', () => {
  const days = 15;
  const high = Array.from({ length: days }, (_, index) => 4 + (index % 2));
  const low = high.map(level => level - 2);
  const { observations } = insightOf([...each('09:30', high), ...each('14:30', low)], []);

  it('is reported, with both sides', () => {
    const [morning, afternoon] = of(observations, 'hour');
    expect([morning?.direction, afternoon?.direction]).toEqual(['higher', 'lower']);
    expect({ ...afternoon?.side, days: afternoon?.side.days.length }).toEqual({
      median: 2,
      low: 2,
      high: 3,
      readings: 15,
      days,
    });
    expect(afternoon?.other.median).toBe(4);
  });
});

describeInEveryZone('nine readings on a side', () => {
  const of9 = (count: number) =>
    insightOf([...each('09:30', Array(30).fill(5)), ...each('14:30', Array(count).fill(1))], []);
  it('are compared, but no difference is named before the tenth', () => {
    expect(of(of9(9).observations, 'hour')).toHaveLength(2);
    expect(mentioned(of9(9).observations)).toEqual([]);
    expect(mentioned(of9(10).observations)).toHaveLength(2);
  });
});

describeIn('Europe/Berlin', 'two findings about almost the same readings', () => {
  /** Every meeting of a series at 14:00 drains. */
  const found = () => {
    const past = pastWith(
      [
        plan('Budget', {
          weekdays: [1, 2, 3, 4, 5],
          start: () => 14 * 60,
          minutes: () => 30,
          moved: () => 0,
        }),
        plan('Standup', {
          weekdays: [1, 2, 3, 4, 5],
          start: () => 9 * 60,
          minutes: () => 30,
          moved: () => 0,
        }),
      ],
      1,
    )
      .filter(({ calledOff }) => !calledOff)
      .map(meeting => ({ ...meeting, attendees: 0 }));
    const entries = past.map(({ title, end }, index) => ({
      ...checkIn('09:00', {}),
      ...{ id: `${index}`, at: end - 60_000, energy: title === 'Budget' ? 1 : 4 },
    }));
    return insightOf(entries.slice(0, 200), past).observations;
  };
  const repeated = (kind: Group['kind'], name: unknown) =>
    found().find(
      ({ group, of }) => of === 'energy' && group.kind === kind && Object.values(group).includes(name),
    )?.isRepeated;
  it('are told once, as the more specific one', () =>
    expect([repeated('series', 'Budget'), repeated('hour', 14)]).toEqual([false, true]));
});

describeIn('Europe/Berlin', 'a year with a tired hour', () => {
  const tired = (local: number): number =>
    clockMinutes(local) >= 14 * 60 && clockMinutes(local) < 15 * 60 ? -1.5 : 0;
  const past = pastWith(randomPlans(4), 4);
  const { observations } = insightOf(journalWith({ days: 180, entries: 6, lift: tired }, 4), past);

  it('reports its energy but not its focus', () =>
    expect(mentioned(observations)).toContainEqual({
      of: 'energy',
      group: { kind: 'hour', hour: 14 },
      direction: 'lower',
    }));
});

describeIn('Europe/Berlin', 'a meeting that drains', () => {
  const past = pastWith(
    [plan('Budget', { weekdays: [1, 3], minutes: () => 60 }), ...randomPlans(2).slice(0, 8)],
    2,
  );
  const budgets = past.filter(({ title, calledOff }) => title === 'Budget' && !calledOff);
  const lift = (moment: number): number =>
    budgets.some(({ start, end }) => moment >= start && moment < end) ? -2 : 0;
  const { observations } = insightOf(journalWith({ days: 360, entries: 8, lift }, 2), past);

  it('is reported', () =>
    expect(mentioned(observations)).toContainEqual({
      of: 'energy',
      group: { kind: 'series', title: 'Budget' },
      direction: 'lower',
    }));
  it('is compared with the other meetings', () => {
    const budget = of(observations, 'series').find(
      ({ group }) => group.kind === 'series' && group.title === 'Budget',
    );
    expect(budget?.side.median).toBeLessThan(budget?.other.median ?? 0);
  });
});

describeIn('Europe/Berlin', 'a hundred journals without associations', () => {
  it('report a difference in at most five', () => {
    const reported = Array.from({ length: 100 }, (_, seed) => {
      const past = pastWith(randomPlans(seed), seed);
      return mentioned(insightOf(journalWith({ days: 120, entries: 4 }, seed), past).observations);
    }).filter(({ length }) => length > 0);
    expect(reported.length).toBeLessThanOrEqual(5);
  });
});

describe('the groups of a meeting', () => {
  it('are its series, its length, its number of attendees, and the gap before it', () => {
    const past = pastWith(
      [
        plan('Sync', { weekdays: [1, 2, 3, 4, 5] }),
        plan('Next', { weekdays: [1, 2, 3, 4, 5], start: () => 645, moved: () => 0 }),
      ],
      1,
    );
    const entries = past
      .filter(({ calledOff }) => !calledOff)
      .map(
        ({ end }, index): Entry => ({
          id: `${index}`,
          kind: 'check-in',
          at: end,
          energy: 1 + (index % 5),
          focus: 3,
        }),
      );
    const kinds = new Set(insightOf(entries, past).observations.map(({ group }) => group.kind));
    expect([...kinds].sort()).toEqual(['attendees', 'back-to-back', 'hour', 'length', 'series', 'weekday']);
  });
});
