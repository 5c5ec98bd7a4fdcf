import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../../src/main/calendar/parse/budget';
import { expandRule } from '../../../../src/main/calendar/parse/engine';
import { createExpansion } from '../../../../src/main/calendar/parse/expansion';
import { type Rule, ruleOf } from '../../../../src/main/calendar/parse/rule';

const day = 86_400_000;
/** Of a long window, so that it lasts for many rules. */
const budget = () => createBudget({ start: 0, end: 4_000 * day });

function rule(text: string): Rule {
  const read = ruleOf({ name: 'RRULE', parameters: new Map(), value: text });
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

/** Returns the starts of a rule from 2025 on as `MM-DD hh:mm`. */
function starts(text: string, start: number, days: number): readonly string[] | string {
  const from = Date.UTC(2025, 0, 1);
  const readings = createExpansion(budget())(rule(text), start, { from, to: from + days * day });
  return readings.ok
    ? readings.value.map(local => new Date(local).toISOString().slice(5, 16).replace('T', ' '))
    : readings.problem;
}

describe('a rule that began long ago', () => {
  const since = Date.UTC(1970, 0, 5, 9); // a Monday

  it('is expanded without stepping through the past', () => {
    expect(starts('FREQ=DAILY;INTERVAL=7', since, 14)).toEqual(['01-06 09:00', '01-13 09:00']);
  });

  it('keeps the phase of its interval', () => {
    expect(starts('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR', since, 21)).toEqual([
      '01-06 09:00',
      '01-10 09:00',
      '01-20 09:00',
    ]);
  });

  it('respects a COUNT that was reached long ago', () => {
    expect(starts('FREQ=DAILY;COUNT=9000', since, 31)).toEqual([]);
  });

  it('is complete despite the engine’s limit of steps', () => {
    expect(starts('FREQ=DAILY;BYDAY=MO', since, 14)).toEqual(['01-06 09:00', '01-13 09:00']);
  });
});

describe('a rule with several starts a day', () => {
  const since = Date.UTC(2020, 0, 1, 9);

  it('is expanded', () => {
    expect(starts('FREQ=MINUTELY;INTERVAL=20;BYHOUR=9', since, 1)).toEqual([
      '01-01 09:00',
      '01-01 09:20',
      '01-01 09:40',
    ]);
  });

  it('is refused if it is too dense', () => {
    expect(starts('FREQ=SECONDLY', since, 1)).toBe('not-understood');
    expect(
      starts('FREQ=YEARLY;BYHOUR=1,2,3,4,5,6;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17', since, 1),
    ).toBe('not-understood');
  });

  it('may be dense if its COUNT is small', () => {
    expect(starts('FREQ=SECONDLY;INTERVAL=60;COUNT=3', Date.UTC(2025, 0, 1), 1)).toEqual([
      '01-01 00:00',
      '01-01 00:01',
      '01-01 00:02',
    ]);
  });
});

describe('a malicious rule', () => {
  it.each([
    ['FREQ=DAILY;COUNT=1000000000', 365],
    ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=1000000000', 7],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 0],
    ['FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30', 0],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=100', 0],
    ['FREQ=DAILY;INTERVAL=999999999999999', 0],
    ['FREQ=MONTHLY;INTERVAL=999999999999999', 0],
    ['FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;INTERVAL=97', 0],
    ['FREQ=SECONDLY;COUNT=100;BYMONTH=2;BYMONTHDAY=30', 'not-understood'],
  ])('%s ends with the dates it has', (text, outcome) => {
    const found = starts(text, Date.UTC(1900, 0, 1, 9), 365);
    expect(typeof found === 'string' ? found : found.length).toBe(outcome);
  });
});

describe('any rule', () => {
  const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const several = (items: readonly string[]) =>
    fc.subarray([...items], { minLength: 1 }).map(list => list.join(','));
  const part = (name: string, values: fc.Arbitrary<string>) =>
    fc.option(
      values.map(value => `;${name}=${value}`),
      { nil: '' },
    );
  const rules = fc
    .tuple(
      fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      part('INTERVAL', fc.integer({ min: 1, max: 5 }).map(String)),
      part('COUNT', fc.integer({ min: 1, max: 80 }).map(String)),
      part('BYDAY', several([...weekdays, '1MO', '2TU', '-1FR', '-2SU'])),
      part('BYMONTH', several(['1', '3', '6', '12'])),
      part('BYMONTHDAY', several(['1', '15', '30', '31', '-1', '-31'])),
      part('BYHOUR', several(['7', '15'])),
      part('BYMINUTE', several(['0', '45'])),
      part('BYSETPOS', several(['1', '3', '-1', '-2'])),
      part('WKST', fc.constantFrom(...weekdays)),
    )
    .map(([frequency, ...parts]) => `FREQ=${frequency}${parts.join('')}`);
  const minutes = fc
    .integer({ min: 0, max: 6 * 366 * 24 * 4 })
    .map(quarters => Date.UTC(2018, 0, 1) + quarters * 900_000);

  /** The engine ignores SA in a yearly rule with BYDAY=SA,-2SU. The last test has the right starts. */
  const losesWeekdays = (text: string): boolean =>
    /^FREQ=YEARLY(?!.*;BYMONTH=)/.test(text) &&
    /BYDAY=[^;]*\d/.test(text) &&
    /BYDAY=([^;]*,)?[A-Z]{2}/.test(text);

  it('has the same starts as when the engine starts at the beginning', () => {
    fc.assert(
      fc.property(rules, minutes, fc.integer({ min: 1, max: 60 }), (text, start, length) => {
        const range = { from: Date.UTC(2024, 4, 1, 12), to: Date.UTC(2024, 4, 1, 12) + length * day };
        const expected = expandRule(text, start, range, budget());
        fc.pre(expected.ok); // it gives up on rules without any start, such as the 31st of June
        fc.pre(!losesWeekdays(text));
        expect(createExpansion(budget())(rule(text), start, range)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('may have every Saturday of the year and its last Sunday but one', () => {
    const range = { from: Date.UTC(2024, 11, 14), to: Date.UTC(2025, 0, 12) };
    const found = createExpansion(budget())(rule('FREQ=YEARLY;BYDAY=SA,-2SU'), Date.UTC(2018, 0, 1), range);
    expect(found).toEqual({
      ok: true,
      value: [
        Date.UTC(2024, 11, 14),
        Date.UTC(2024, 11, 21),
        Date.UTC(2024, 11, 22),
        Date.UTC(2024, 11, 28),
        Date.UTC(2025, 0, 4),
        Date.UTC(2025, 0, 11),
      ],
    });
  });
});
