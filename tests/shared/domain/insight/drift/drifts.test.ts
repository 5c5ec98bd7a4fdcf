/** Which changes in a calendar's past are drifts, and which are not. */
import { describe, expect, it } from 'vitest';
import type { PastMeeting } from '../../../../../src/shared/domain/calendar/past';
import { dayName, midnightAfter, minute } from '../../../../../src/shared/domain/common/time';
import { type Drift, findDrifts } from '../../../../../src/shared/domain/insight/drift/drifts';
import { describeIn } from '../../../../support/domain';
import { type Overrunning, resetsWithEnds } from '../../../../support/randomOverruns';
import { begin, end, type Plan, pastWith, plan, randomPlans, weeks } from '../../../../support/randomPast';

/** Monday to Friday. */
const workdays = [1, 2, 3, 4, 5];
/** One value from a week on, another before it. */
const since =
  (week: number, after: number, before: number) =>
  (at: number): number =>
    at >= week ? after : before;

/** An ordinary calendar whose weeks have hours, gaps, and first and last meetings. */
const ordinary: readonly Plan[] = [
  plan('Standup', { weekdays: workdays, start: () => 9 * 60 + 30, minutes: () => 15 }),
  plan('Planning', { weekdays: [1], start: () => 11 * 60, minutes: () => 60 }),
  plan('Design', { weekdays: [3], start: () => 15 * 60, minutes: () => 45 }),
  plan('Retro', { weekdays: [5], start: () => 16 * 60, minutes: () => 60 }),
];

const found = (plans: readonly Plan[], seed = 1): readonly Drift[] =>
  findDrifts(pastWith(plans, seed), [], [], end());
/** Also knows when the meetings ended. */
function foundWithEnds(plans: readonly Plan[], seed: number): readonly Drift[] {
  const past = pastWith(plans, seed);
  return findDrifts(past, resetsWithEnds(past, seed), [], end());
}
const brief = ({ measure, title, from, to }: Drift) => [
  measure,
  title,
  Math.round(from * 10) / 10,
  Math.round(to * 10) / 10,
];
const weekAt = (at: number): number => Math.floor((at - begin()) / (7 * 24 * 60 * minute));
const weekOf = (drift: Drift | undefined): number => weekAt(drift?.since ?? 0);

describeIn('Europe/Berlin', 'a calendar with planted drifts', () => {
  const ana = (other: Partial<Plan>) => plan('1:1 with Ana', { weekdays: [2], ...other });
  const only = (measure: Drift['measure'], other: Partial<Plan>) =>
    found([...ordinary, ana(other)]).filter(drift => drift.measure === measure);

  it('reports a meeting that got shorter', () => {
    const [drift, ...others] = only('length', { minutes: since(38, 10, 45) });
    expect(others).toEqual([]);
    expect(drift && brief(drift)).toEqual(['length', '1:1 with Ana', 45, 10]);
    expect(weekOf(drift)).toBe(38);
  });
  it('reports a meeting that got longer only two months ago', () => {
    const [drift] = only('length', { minutes: since(weeks - 9, 60, 30) });
    expect(drift && brief(drift)).toEqual(['length', '1:1 with Ana', 30, 60]);
  });
  it('reports a meeting that got rarer', () => {
    const [drift] = only('frequency', { isOn: week => week < 30 || week % 2 === 0 });
    expect(drift && brief(drift).slice(0, 2)).toEqual(['frequency', '1:1 with Ana']);
    expect([drift?.from, drift?.to].map(times => Math.round(times ?? 0))).toEqual([4, 2]);
  });
  it('reports a meeting that is called off more often', () => {
    const [drift] = only('called-off', { calledOff: since(34, 0.6, 0.02) });
    expect(drift?.title).toBe('1:1 with Ana');
    expect(drift?.to).toBeGreaterThan(0.4);
  });
  it('reports a meeting that is moved more often', () => {
    const [drift] = only('moved', { moved: since(34, 0.7, 0.02) });
    expect(drift?.title).toBe('1:1 with Ana');
  });
  it('reports weeks with more hours in meetings', () => {
    const more = ['A', 'B', 'C'].map((name, index) =>
      plan(name, {
        weekdays: [2, 4],
        start: () => (13 + index) * 60,
        minutes: () => 60,
        isOn: week => week >= 35,
      }),
    );
    expect(found([...ordinary, ...more]).map(({ measure }) => measure)).toContain('hours');
  });
  it('reports gaps that vanished, and back-to-back meetings', () => {
    const chain = [0, 1, 2, 3].map(index =>
      plan(`Chain ${index}`, {
        weekdays: workdays,
        minutes: () => 30,
        start: week => 13 * 60 + index * since(30, 30, 50)(week),
      }),
    );
    const measures = found([...ordinary, ...chain]).map(({ measure }) => measure);
    expect(measures).toEqual(expect.arrayContaining(['gap', 'back-to-back']));
  });
  it('reports days that gradually begin earlier and end later', () => {
    const early = plan('Early', { weekdays: workdays, minutes: () => 15, start: week => 9 * 60 - 2 * week });
    const late = plan('Late', { weekdays: workdays, minutes: () => 15, start: week => 17 * 60 + 2 * week });
    const drifts = found([...ordinary, early, late]);
    expect(drifts.map(({ measure }) => measure)).toEqual(expect.arrayContaining(['first', 'last']));
  });
  it('reports all of them, in any year', () => {
    const planted = [
      ...ordinary,
      ana({ minutes: since(38, 10, 45) }),
      plan('Jour fixe', { weekdays: [4], start: () => 14 * 60, isOn: week => week < 28 || week % 2 === 0 }),
      plan('Board', { weekdays: [3], start: () => 13 * 60, calledOff: since(26, 0.75, 0.02) }),
      plan('Mentoring', { weekdays: [5], start: () => 13 * 60, moved: since(26, 0.8, 0.02) }),
      plan('Early', { weekdays: workdays, minutes: () => 15, start: since(36, 8 * 60, 9 * 60) }),
    ];
    for (let seed = 1; seed <= 20; seed++) {
      const all = found(planted, seed).map(({ measure, title }) => `${measure} ${title}`);
      expect(all, `seed ${seed}`).toEqual(
        expect.arrayContaining([
          'length 1:1 with Ana',
          'frequency Jour fixe',
          'called-off Board',
          'moved Mentoring',
          'first null',
        ]),
      );
    }
  });
});

describeIn('Europe/Berlin', 'meetings whose true ends are known', () => {
  const plans = [...ordinary, plan('Budget review', { weekdays: [4] })];
  const past = pastWith(plans, 1);
  /** The resets, given how the budget review is in each week; everything else runs over now and then. */
  const resetsWith = (ofBudgets: (week: number) => Overrunning | null) =>
    resetsWithEnds(past, 1, ({ title, start }) =>
      title === 'Budget review' ? ofBudgets(weekAt(start)) : { chance: 0.2, most: 10 },
    );
  const overruns = (ofBudgets: (week: number) => Overrunning | null) =>
    findDrifts(past, resetsWith(ofBudgets), [], end());
  const moreOften = (week: number): Overrunning => ({ chance: week < 34 ? 0.05 : 0.9, most: 20 });

  it('are asked about when one runs over more often', () => {
    const [drift, ...others] = overruns(moreOften);
    expect(others).toEqual([]);
    expect(drift).toMatchObject({
      title: 'Budget review',
      id: { measure: 'runs-over', uid: 'Budget review' },
    });
    expect(Math.abs(weekOf(drift) - 34)).toBeLessThanOrEqual(2);
    expect(drift?.from).toBeLessThan(2);
    expect(drift?.to).toBeGreaterThan(7);
  });
  it('are asked about when one runs over by more', () => {
    const [drift] = overruns(week => ({ chance: 1, most: week < 34 ? 6 : 30 }));
    expect(drift?.title).toBe('Budget review');
  });
  it('are not asked about when one runs over less', () =>
    expect(overruns(week => ({ chance: week < 34 ? 0.9 : 0.05, most: 20 }))).toEqual([]));
  it('are not asked about when the change is too small to notice', () =>
    expect(overruns(week => ({ chance: 1, most: week < 34 ? 3 : 7 }))).toEqual([]));
  it('count only from where they are known', () => {
    const [drift] = overruns(week => (week < 20 ? null : { chance: week < 38 ? 0 : 1, most: 20 }));
    expect(weekAt(drift?.points[0]?.at ?? 0)).toBeGreaterThanOrEqual(20);
    expect(overruns(week => (week < 34 ? null : { chance: 1, most: 20 }))).toEqual([]);
  });
  it('are not asked about again once the change is said to be intentional', () => {
    const entries = resetsWith(moreOften);
    const meant = findDrifts(past, entries, [], end()).map(({ id }) => id);
    expect(meant).toHaveLength(1);
    expect(findDrifts(past, entries, meant, end())).toEqual([]);
  });
  it('are needed: a journal without them says nothing', () => {
    const without = resetsWith(moreOften).map(({ endedAt: _, ...reset }) => reset);
    expect(findDrifts(past, without, [], end())).toEqual([]);
  });
});

describeIn('Europe/Berlin', 'two hundred calendars without drift', () => {
  it('report a drift in at most five in a hundred, despite vacations, moves, overruns, new and ended series', () => {
    const reported = Array.from({ length: 200 }, (_, seed) => foundWithEnds(randomPlans(seed), seed)).filter(
      ({ length }) => length > 0,
    );
    expect(reported.length).toBeLessThanOrEqual(10);
  });
});

describeIn('Europe/Berlin', 'an acknowledged change', () => {
  const planted = [
    ...ordinary,
    plan('1:1 with Ana', { minutes: since(30, 10, 45) }),
    plan('Early', { weekdays: workdays, minutes: () => 15, start: week => 9 * 60 - 2 * week }),
  ];
  const past = pastWith(planted, 3);
  const until = (week: number): readonly PastMeeting[] =>
    past.filter(({ end }) => end < midnightAfter(begin(), 7 * week));

  it('is not reported again in any later week', () => {
    const early = findDrifts(until(44), [], [], midnightAfter(begin(), 7 * 44));
    expect(early.map(({ measure }) => measure)).toContain('length');
    const meant = early.map(({ id }) => id);
    for (let week = 44; week <= weeks; week++) {
      const later = findDrifts(until(week), [], meant, midnightAfter(begin(), 7 * week));
      expect(later.filter(({ measure }) => measure === 'length')).toEqual([]);
    }
  });
  it('is not reported again once its beginning is too long ago to be read', () => {
    const meant = found(planted, 3).map(({ id }) => id);
    const recent = past.filter(({ start }) => start > midnightAfter(begin(), 7 * 20));
    expect(findDrifts(recent, [], meant, end()).filter(({ measure }) => measure === 'length')).toEqual([]);
  });
  it('does not hide the next change of the same meeting', () => {
    const twice = [
      ...ordinary,
      plan('1:1 with Ana', { minutes: week => (week < 20 ? 45 : week < 40 ? 10 : 30) }),
    ];
    const all = pastWith(twice, 1);
    const first = findDrifts(
      all.filter(({ end }) => end < midnightAfter(begin(), 7 * 35)),
      [],
      [],
      midnightAfter(begin(), 7 * 35),
    );
    expect(first.map(brief)).toEqual([['length', '1:1 with Ana', 45, 10]]);
    const next = findDrifts(
      all,
      [],
      first.map(({ id }) => id),
      end(),
    );
    expect(next.map(brief)).toEqual([['length', '1:1 with Ana', 10, 30]]);
  });
});

describeIn('Europe/Berlin', 'a calendar without a reportable drift', () => {
  const lengths = (other: Partial<Plan>) =>
    found([...ordinary, plan('1:1 with Ana', other)]).filter(({ measure }) => measure === 'length');

  it('has a change too small to notice', () => expect(lengths({ minutes: since(30, 25, 30) })).toEqual([]));
  it('has a change that has lasted less than four weeks', () =>
    expect(lengths({ minutes: since(weeks - 3, 10, 45) })).toEqual([]));
  it('has a series that has ended', () =>
    expect(lengths({ minutes: since(20, 10, 45), isOn: week => week < 40 })).toEqual([]));
  it('has a past of only a few weeks', () => {
    const short = pastWith(ordinary, 1).slice(0, 30);
    expect(findDrifts(short, [], [], short.at(-1)?.end ?? 0)).toEqual([]);
  });
  it('is empty', () => expect(findDrifts([], [], [], end())).toEqual([]));
});

describe('the date of a change', () => {
  it('is that of the first meeting after it', () => {
    const [drift] = found([...ordinary, plan('1:1 with Ana', { minutes: since(38, 10, 45) })]);
    expect(dayName(drift?.since ?? 0) >= dayName(midnightAfter(begin(), 7 * 38))).toBe(true);
    expect(drift?.id).toEqual({ measure: 'length', uid: '1:1 with Ana', since: drift?.since });
  });
});
