import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/shared/domain/journal/entry';
import { createCatalogue } from '../../../src/shared/i18n/catalogue';
import { dayNote } from '../../../src/shared/i18n/dayNote';
import { timesIn } from '../../../src/shared/i18n/times';
import { at, checkIn, reset, today } from '../../support/domain';

const noteOf = (entries: readonly Entry[]): string =>
  dayNote(today, entries, createCatalogue().t, timesIn('en-GB'));

describe('a day as a page', () => {
  it('has its direction, resets, check-ins and reflection', () => {
    expect(
      noteOf([
        { id: 'd', kind: 'direction', at: at('08:00'), day: today, line: 'Listen first' },
        checkIn('09:05', { energy: 4, focus: 3, steady: true, note: 'after a walk' }),
        reset(null, '10:00', 'done', { energy: 4, leaving: 'the budget', facing: 'the release' }),
        reset(null, '11:00', 'missed', { reason: 'on-a-call', by: { device: 'microphone', app: 'Chrome' } }),
        reset(null, '12:00', 'skipped'),
        {
          id: 'f',
          kind: 'reflection',
          at: at('17:30'),
          day: today,
          heading: 'closer',
          correction: 'told Ben',
        },
      ]),
    ).toBe(`# 2026-06-10

## Direction

Listen first

## Resets

- 10:00 Reset taken · Energy 4
  - Leaving behind: the budget
  - Solving for next: the release
- 11:00 No reset: Chrome was using your microphone
- 12:00 Reset skipped

## Check-ins

- 9:05 Energy 4 · Focus 3 · Steady
  - after a walk

## Reflection

- Did I move one degree closer to what matters? Closer
- Correction: told Ben
`);
  });

  it('has an anchor only if it was kept', () => {
    const shown = { id: 'a1', line: 'stand up' };
    const kept = reset(null, '10:00', 'done', { anchor: { ...shown, kept: true } });
    const only = '# 2026-06-10\n\n## Resets\n\n- 10:00 Reset taken\n';
    expect(noteOf([kept])).toBe(`${only}  - Did it: stand up\n`);
    expect(noteOf([{ ...kept, anchor: shown }])).toBe(only);
  });

  it('leaves out what is missing', () => {
    expect(noteOf([reset(null, '10:00', 'natural')])).toBe(
      '# 2026-06-10\n\n## Resets\n\n- 10:00 Natural reset: you were away from the keyboard\n',
    );
  });
});

describe('text that the user wrote', () => {
  it.each([
    ['*not* _stressed_ [[no link]] `no code`', '\\*not\\* \\_stressed\\_ \\[\\[no link\\]\\] \\`no code\\`'],
    ['# no heading\n# none either', '\\# no heading \\# none either'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['see https://a.example/b', 'see https\\://a.example/b'],
    ['WWW.a.example, ben@a.example', 'WWW\\.a.example, ben\\@a.example'],
    ['mailto:ben obsidian://open', 'mailto\\:ben obsidian\\://open'],
    ['at 9:30: nothing', 'at 9:30: nothing'],
    ['<b>a & b</b>', '\\<b\\>a \\& b\\</b\\>'],
  ])('%j is escaped', (line, page) => {
    const direction = { id: 'd', kind: 'direction', at: at('08:00'), day: today, line } as const;

    expect(noteOf([direction])).toBe(`# 2026-06-10\n\n## Direction\n\n${page}\n`);
  });
});
