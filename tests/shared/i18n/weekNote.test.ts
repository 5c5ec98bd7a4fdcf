import { describe, expect, it } from 'vitest';
import type { Entry, Heading } from '../../../src/shared/domain/journal/entry';
import { notesIn } from '../../../src/shared/domain/journal/notes';
import { timesIn } from '../../../src/shared/i18n/times';
import { type WeekNoteDay, weekNote } from '../../../src/shared/i18n/weekNote';
import { at, checkIn, reset } from '../../support/domain';
import { english } from '../../support/words';

function weekDay(day: string, heading: Heading | null, entries: readonly Entry[] = []): WeekNoteDay {
  const reflection = { id: day, kind: 'reflection', at: at(`${day} 18:00`), day, heading } as const;
  return { start: at(`${day} 00:00`), reflection, notes: notesIn(entries) };
}
const blank = (day: string): WeekNoteDay => ({ start: at(`${day} 00:00`), reflection: null, notes: [] });
const noteOf = (...days: readonly WeekNoteDay[]): string => weekNote(days, english, timesIn('en-GB'));

describe('the note of a week', () => {
  it('has directions, headings, what helped, corrections and what was next', () =>
    expect(
      noteOf(
        weekDay('2026-06-08', 'closer', [
          { id: 'd', kind: 'direction', at: 0, day: '2026-06-08', line: 'Ask *before* I answer' },
          reset(null, '2026-06-08 10:00', 'done', { facing: 'one decision' }),
          {
            id: 'r',
            kind: 'reflection',
            at: 0,
            day: '2026-06-08',
            heading: 'closer',
            helped: 'a walk',
            correction: 'told Ben',
          },
        ]),
        blank('2026-06-09'),
        weekDay('2026-06-10', 'away'),
      ),
    ).toBe(`# Week of 8 June 2026

## Monday 8 June

- A day closer to what matters
- Direction: Ask \\*before\\* I answer
- What helped: a walk
- Correction: told Ben
- Solved for: one decision

## Wednesday 10 June

- A day away from what matters
`));

  it('leaves out private notes', () =>
    expect(
      noteOf(
        weekDay('2026-06-08', null, [
          reset(null, '2026-06-08 10:00', 'done', { leaving: 'the quarrel' }),
          checkIn('2026-06-08 11:00', { energy: 1, note: 'tired' }),
        ]),
      ),
    ).toBe('# Week of 8 June 2026\n'));

  it('has no counts or grades', () =>
    expect(noteOf(weekDay('2026-06-08', 'closer'), weekDay('2026-06-09', 'closer'))).not.toMatch(
      /\b[2+]\b|degree/,
    ));
});
