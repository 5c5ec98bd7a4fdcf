import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../src/shared/domain/journal/csv';
import type { Entry } from '../../../../src/shared/domain/journal/entry';
import { at, checkIn, describeIn, reset } from '../../../support/domain';

const header =
  '\uFEFFday,time,kind,energy,focus,steady,outcome,reason,by,seconds,line,note,leaving,facing,anchor,draw,heading,helped,correction,transition,until,endedAt,at,id';

const linesOf = (entries: readonly Entry[]): readonly string[] => [...csvOf(entries)].join('').split('\r\n');
const textOf = (note: string): string => [...csvOf([checkIn('10:00', { note })])].join('');
const noteOf = (note: string): string | undefined => linesOf([checkIn('10:00', { note })])[1]?.split(',')[11];

describeIn('Europe/Berlin', 'the journal as CSV', () => {
  it('has a line for each entry, with its local day and time and its instant in UTC', () => {
    const entries: readonly Entry[] = [
      { id: 'd', kind: 'direction', at: at('2026-06-09 18:00'), day: '2026-06-10', line: 'Listen first' },
      checkIn('00:30', { energy: 4, focus: 2, steady: true }),
      reset(null, '10:00', 'postponed', {
        reason: 'on-a-call',
        by: { app: 'Chrome' },
        until: at('10:05'),
        endedAt: at('09:58'),
      }),
      {
        id: 'f',
        kind: 'reflection',
        at: at('17:30'),
        day: '2026-06-10',
        heading: 'closer',
        helped: 'a walk',
      },
    ];

    expect(linesOf(entries)).toEqual([
      header,
      '2026-06-10,18:00,direction,,,,,,,,Listen first,,,,,,,,,,,,2026-06-09T16:00:00.000Z,d',
      '2026-06-10,00:30,check-in,4,2,true,,,,,,,,,,,,,,,,,2026-06-09T22:30:00.000Z,check-in 00:30',
      '2026-06-10,10:00,reset,,,,postponed,on-a-call,"{""app"":""Chrome""}",0,,,,,,,,,,,2026-06-10T08:05:00.000Z,2026-06-10T07:58:00.000Z,2026-06-10T08:00:00.000Z,reset 10:00',
      '2026-06-10,17:30,reflection,,,,,,,,,,,,,,closer,a walk,,,,,2026-06-10T15:30:00.000Z,f',
      '',
    ]);
  });

  it('is only the header if there are no entries', () => {
    expect(linesOf([])).toEqual([header, '']);
  });
});

describe('a cell', () => {
  it('with a comma, a quote or a line break is quoted', () => {
    const line = 'one, "two"\nthree';

    expect(textOf(line)).toContain(',"one, ""two""\nthree",');
  });

  it.each(['a;b', 'a\tb'])('with another common separator (%j) is quoted', note =>
    expect(textOf(note)).toContain(`,"${note}",`),
  );

  it.each([
    ['x;=1', `x;'=1`],
    ['x\t+1', `x\t'+1`],
    ['x\n-1', `x\n'-1`],
    ['x;＠SUM(A1)', `x;'＠SUM(A1)`],
    ['x;"=1', `x;""'=1`],
    ['=1;=2', `'=1;'=2`],
    ['x; =1', `x;' =1`],
    ['x; "=1', `x;' ""=1`],
    ['\t=1', `'\t'=1`],
  ])('with a formula after another separator (%j) is text in each part', (note, cell) =>
    expect(textOf(note)).toContain(`,"${cell}",`),
  );

  it('with several fields is escaped too', () => {
    const held = reset(null, '10:00', 'missed', { reason: 'on-a-call', by: { app: 'x;=1' } });
    expect(linesOf([held])[1]).toContain(`,"{""app"":""x;'=1""}",`);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1'])('with a formula (%j) is text', note =>
    expect(noteOf(note)).toBe(`'${note}`),
  );

  it.each([' ', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u00ad', '\u2060', '\u202e', '\u0000', ' \u200b '])(
    'with a formula after %j, which spreadsheets skip, is text',
    before => {
      for (const sign of '=+-@') expect(noteOf(`${before}${sign}1`)).toBe(`'${before}${sign}1`);
    },
  );

  it('that begins with a tab is text', () => expect(textOf('\tx')).toContain(`,"'\tx",`));

  it.each(['1-1', 'a=b', ' plain '])('without a formula (%j) is unchanged', note =>
    expect(noteOf(note)).toBe(note),
  );
});
