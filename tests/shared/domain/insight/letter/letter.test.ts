/** What the letter of a week tells, and what it leaves out. */
import { describe, expect, it } from 'vitest';
import type { PastMeeting } from '../../../../../src/shared/domain/calendar';
import { seededRandom } from '../../../../../src/shared/domain/common';
import type { Fact } from '../../../../../src/shared/domain/insight/letter';
import { letterOf } from '../../../../../src/shared/domain/insight/letter';
import { type Entry, headings } from '../../../../../src/shared/domain/journal/entry';
import { evening, faced, past, ranOver, resetAfter, workingDays } from '../../../../support/week';

const byStart = (meetings: readonly PastMeeting[]) => meetings.toSorted((a, b) => a.start - b.start);
const letter = (meetings: readonly PastMeeting[], entries: readonly Entry[]) =>
  letterOf(workingDays, byStart(meetings), entries);
const factsOf = (meetings: readonly PastMeeting[], entries: readonly Entry[]) =>
  letter(meetings, entries).facts;
const kindsOf = (facts: readonly Fact[]) => facts.map(({ kind }) => kind);

const daily = (title: string, time: string) => workingDays.map(day => past(title, day, time));
const [mon = '', tue = '', wed = '', thu = '', fri = ''] = workingDays;
const standups = daily('Standup', '09:00');
const budgets = daily('Budget review', '14:00');

describe('a first week with the same focus after one meeting', () => {
  const entries = [
    ...standups.map(meeting => resetAfter(meeting, { focus: 2, energy: 3 })),
    ...budgets.map((meeting, index) => resetAfter(meeting, { focus: [5, 3, 4, 4, 4][index], energy: 3 })),
  ];
  it('tells it, with what the focus was elsewhere and every day behind it', () =>
    expect(factsOf([...standups, ...budgets], entries)[0]).toEqual({
      ...{ kind: 'series', of: 'focus', title: 'Standup', low: 2, high: 2 },
      ...{ everyDay: true, elsewhere: { low: 4, high: 4 }, days: workingDays },
    }));
  it('says nothing about an energy that is the same everywhere', () =>
    expect(
      factsOf([...standups, ...budgets], entries).filter(fact => 'of' in fact && fact.of === 'energy'),
    ).toEqual([]));
  it('counts its meetings and resets', () =>
    expect(letter([...standups, ...budgets], entries)).toMatchObject({ meetings: 10, resets: 10 }));
});

describe('a series', () => {
  const others = budgets.map((meeting, index) => resetAfter(meeting, { focus: [5, 3, 4, 4, 4][index] }));
  const seriesIn = (focuses: readonly (number | undefined)[], elsewhere: readonly Entry[] = others) =>
    factsOf(
      [...standups, ...budgets],
      [...standups.map((meeting, index) => resetAfter(meeting, { focus: focuses[index] })), ...elsewhere],
    ).find(fact => fact.kind === 'series' && fact.title === 'Standup');

  it('with neighbouring levels is told as both', () =>
    expect(seriesIn([2, 3, 2, 2, 3])).toMatchObject({ low: 2, high: 3 }));
  it('with levels further apart is not told', () => expect(seriesIn([1, 3, 2, 2, 3])).toBeUndefined());
  it('with levels like everything else is not told', () => expect(seriesIn([4, 3, 4, 4, 4])).toBeUndefined());
  it('noted on three of its days is told of those', () =>
    expect(seriesIn([2, undefined, 2, undefined, 2])).toMatchObject({
      everyDay: false,
      days: [mon, wed, fri],
    }));
  it('noted on two of its days is not told', () => expect(seriesIn([2, undefined, 2])).toBeUndefined());
  it('is told alone if it never differed from an extreme and nothing else was noted', () =>
    expect(seriesIn([1, 1, 1, 1, 1], [])).toMatchObject({ low: 1, elsewhere: null }));
  it('that was always in the middle is not told alone', () =>
    expect(seriesIn([3, 3, 3, 3, 3], [])).toBeUndefined());
  it('without a title is not told', () => {
    const untitled = workingDays.map(day => past(' ', day, '09:00'));
    expect(
      factsOf(
        untitled,
        untitled.map(meeting => resetAfter(meeting, { focus: 1 })),
      ),
    ).toEqual([]);
  });
  it('has one sentence, about its greater difference', () => {
    const both = [
      ...standups.map(meeting => resetAfter(meeting, { focus: 2, energy: 1 })),
      ...budgets.map(meeting => resetAfter(meeting, { focus: 4, energy: 5 })),
    ];
    const told = factsOf([...standups, ...budgets], both);
    expect(told.map(fact => 'of' in fact && `${fact.title} ${fact.of}`)).toEqual([
      'Standup energy',
      'Budget review focus',
    ]);
  });
  it('is not told again from the other side', () => {
    const lunches = daily('Lunch talk', '12:00').map(meeting => resetAfter(meeting, { focus: 3 }));
    const told = (elsewhere: readonly Entry[]) =>
      factsOf(
        [...standups, ...budgets, ...daily('Lunch talk', '12:00')],
        [
          ...standups.map(meeting => resetAfter(meeting, { focus: 1 })),
          ...budgets.map(meeting => resetAfter(meeting, { focus: 5 })),
          ...elsewhere,
        ],
      ).map(fact => 'title' in fact && fact.title);
    expect(told([])).toEqual(['Standup']);
    expect(told(lunches)).toEqual(['Standup', 'Budget review']);
  });
  it('that was called off is not counted', () => {
    const called = standups.map((meeting, index) => ({ ...meeting, calledOff: index > 2 }));
    const entries = called.slice(0, 3).map(meeting => resetAfter(meeting, { focus: 1 }));
    expect(factsOf(called, entries)[0]).toMatchObject({ everyDay: true, days: [mon, tue, wed] });
  });
});

describe('directions', () => {
  it('are told as the one faced most, with the most frequent answer of its evenings', () =>
    expect(
      factsOf(
        [],
        [
          ...[mon, tue, thu, fri].map(day => faced(day, 'ask first')),
          faced(wed, 'walk'),
          ...[mon, tue, thu].map(day => evening(day, 'closer')),
          evening(wed, 'away'),
          evening(fri, 'level'),
        ],
      ),
    ).toEqual([
      {
        ...{ kind: 'faced', line: 'ask first', days: [mon, tue, thu, fri] },
        evenings: { heading: 'closer', count: 3 },
      },
    ]));
  it('faced equally often are told as the newest one', () =>
    expect(
      factsOf([], [faced(mon, 'ask'), faced(tue, 'listen'), faced(wed, 'listen'), faced(fri, 'ask')]),
    ).toMatchObject([{ kind: 'faced', line: 'ask', days: [mon, fri] }]));
  it('count as the same whatever their case', () =>
    expect(factsOf([], [faced(mon, 'Ask first'), faced(tue, 'ask first')])).toEqual([
      { kind: 'faced', line: 'ask first', days: [mon, tue], evenings: null },
    ]));
  it('that were changed or cleared during the day count as they are now', () =>
    expect(factsOf([], [faced(mon, 'ask'), faced(mon, 'walk'), faced(tue, 'rest'), faced(tue, ' ')])).toEqual(
      [{ kind: 'faced', line: 'walk', days: [mon], evenings: null }],
    ));
  it('faced on one day each are told one by one, and the evenings on their own', () =>
    expect(
      factsOf(
        [],
        [
          ...[faced(mon, 'ask'), faced(tue, 'walk')],
          ...[evening(mon, 'level'), evening(tue, 'closer'), evening(wed, 'closer')],
        ],
      ),
    ).toEqual([
      { kind: 'faced-each', lines: ['ask', 'walk'], days: [mon, tue] },
      {
        kind: 'evenings',
        evenings: [
          { heading: 'closer', count: 2 },
          { heading: 'level', count: 1 },
        ],
        days: [mon, tue, wed],
      },
    ]));
  it('of other weeks are not told', () => expect(factsOf([], [faced('2026-06-01', 'ask')])).toEqual([]));
});

describe('one evening', () => {
  it('is not worth a sentence', () => expect(factsOf([], [evening(mon, 'closer')])).toEqual([]));
});

describe('a meeting that ran over', () => {
  it('is told with the days, and by how much', () =>
    expect(
      factsOf(budgets.slice(0, 4), [
        ...budgets.slice(0, 3).map((meeting, index) => ranOver(meeting, [6, 11, 8][index] ?? 0)),
      ]),
    ).toEqual([
      { kind: 'overrun', title: 'Budget review', from: 6, to: 11, outOf: 4, days: [mon, tue, wed] },
    ]));
  it('by less than three minutes was on time', () =>
    expect(
      factsOf(
        budgets,
        budgets.map(meeting => ranOver(meeting, 2)),
      ),
    ).toEqual([]));
  it('once by a little is not told, but once by ten minutes is', () => {
    expect(
      factsOf(
        budgets,
        budgets.slice(0, 1).map(meeting => ranOver(meeting, 9)),
      ),
    ).toEqual([]);
    expect(
      kindsOf(
        factsOf(
          budgets,
          budgets.slice(0, 1).map(meeting => ranOver(meeting, 10)),
        ),
      ),
    ).toEqual(['overrun']);
  });
  it('and whose reset knows no true end is not told', () =>
    expect(
      factsOf(
        budgets,
        budgets.map(meeting => resetAfter(meeting)),
      ),
    ).toEqual([]));
});

describe('what one wrote', () => {
  it('is the newest correction, before anything else', () =>
    expect(
      factsOf(
        [],
        [
          evening(mon, null, { correction: 'told Ben' }),
          evening(tue, null, { helped: 'a walk', correction: ' ' }),
        ],
      ),
    ).toEqual([{ kind: 'wrote', what: 'correction', line: 'told Ben', days: [mon] }]));
  it('is what helped if there is no correction', () =>
    expect(factsOf([], [evening(tue, null, { helped: 'a walk' })])).toEqual([
      { kind: 'wrote', what: 'helped', line: 'a walk', days: [tue] },
    ]));
  it('never repeats a direction', () =>
    expect(
      kindsOf(factsOf([], [faced(mon, 'Ask first'), evening(mon, null, { correction: 'ask first' })])),
    ).toEqual(['faced']));
  it('is never what was left behind', () =>
    expect(
      factsOf(standups, [resetAfter(standups[0] ?? past('', mon, '09:00'), { leaving: 'a quarrel' })]),
    ).toEqual([]));
});

describe('a quiet week', () => {
  it('has no sentences', () => expect(letter([], [])).toEqual({ meetings: 0, resets: 0, facts: [] }));
});

describe('two hundred random weeks', () => {
  const weeks = Array.from({ length: 200 }, (_, seed) => randomWeek(seed));
  it('never have more than five sentences, each with days of its week in order', () => {
    for (const { facts } of weeks) {
      expect(facts.length).toBeLessThanOrEqual(5);
      for (const { days } of facts) {
        expect(days.length).toBeGreaterThan(0);
        expect(days).toEqual(workingDays.filter(day => days.includes(day)));
      }
    }
  });
  it('never say the same thing twice', () => {
    for (const { facts } of weeks) {
      const subjects = facts.map(fact => ('title' in fact ? `${fact.kind} ${fact.title}` : fact.kind));
      expect(new Set(subjects).size).toBe(subjects.length);
      const saysEvenings = facts.some(fact => fact.kind === 'faced' && fact.evenings !== null);
      expect(saysEvenings && facts.some(({ kind }) => kind === 'evenings')).toBe(false);
    }
  });
  it('tell only what is true of every reading', () => {
    for (const { facts, focuses } of weeks) {
      for (const fact of facts) {
        if (fact.kind !== 'series') continue;
        const levels = focuses.filter(({ title }) => title === fact.title).map(({ focus }) => focus);
        expect([Math.min(...levels), Math.max(...levels)]).toEqual([fact.low, fact.high]);
      }
    }
  });
  it('use every kind of sentence', () =>
    expect(new Set(weeks.flatMap(({ facts }) => kindsOf(facts)))).toEqual(
      new Set(['faced', 'faced-each', 'evenings', 'series', 'overrun', 'wrote']),
    ));
});

function randomWeek(seed: number) {
  const random = seededRandom(seed);
  const level = (): number => 1 + Math.floor(5 * random());
  const meetings = ['A', 'B', 'C', 'D'].flatMap((title, index) => {
    const [usual, spread] = [level(), random()];
    return workingDays
      .filter(() => random() < 0.8)
      .map(day => ({
        meeting: past(title, day, `${10 + index}:00`),
        focus: random() < spread ? level() : usual,
        late: random() < 0.3 ? Math.round(20 * random()) : null,
      }));
  });
  const answered = meetings.filter(() => random() < 0.85);
  const entries = [
    ...answered.map(({ meeting, focus, late }) =>
      resetAfter(meeting, {
        focus,
        ...(late !== null && { endedAt: meeting.end + late * 60_000 }),
      }),
    ),
    ...workingDays.flatMap(day => [
      ...(random() < 0.7
        ? [faced(day, `line ${Math.floor(seed % 2 === 0 ? 2 * random() : 9 * random())}`)]
        : []),
      ...(random() < 0.7
        ? [evening(day, headings[Math.floor(3 * random())] ?? null, random() < 0.3 ? { helped: 'tea' } : {})]
        : []),
    ]),
  ];
  return {
    ...letter(
      meetings.map(({ meeting }) => meeting),
      entries,
    ),
    focuses: answered.map(({ meeting: { title }, focus }) => ({ title, focus })),
  };
}
