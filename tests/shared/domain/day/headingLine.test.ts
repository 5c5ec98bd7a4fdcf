import { describe, expect, it } from 'vitest';
import { headingLine } from '../../../../src/shared/domain/day/headingLine';
import type { Heading, ReflectionEntry } from '../../../../src/shared/domain/journal/entry';

const evening = (day: string, heading: Heading | null): ReflectionEntry => ({
  id: `${day} ${heading}`,
  kind: 'reflection',
  at: 0,
  day,
  heading,
});

describe('the heading line', () => {
  it('is empty before the first evening', () => expect(headingLine([])).toEqual([]));

  it('turns by one degree a day: closer up, level straight on, away down', () =>
    expect(
      headingLine([
        evening('2026-06-08', 'closer'),
        evening('2026-06-09', 'closer'),
        evening('2026-06-10', 'level'),
        evening('2026-06-15', 'away'),
      ]),
    ).toEqual([
      { day: '2026-06-08', heading: 'closer', degrees: 1 },
      { day: '2026-06-09', heading: 'closer', degrees: 2 },
      { day: '2026-06-10', heading: 'level', degrees: 2 },
      { day: '2026-06-15', heading: 'away', degrees: 1 },
    ]));

  it('can go below where it began', () =>
    expect(headingLine([evening('2026-06-08', 'away'), evening('2026-06-09', 'away')])).toMatchObject([
      { degrees: -1 },
      { degrees: -2 },
    ]));

  it('is in order of days, in whatever order they were written', () =>
    expect(headingLine([evening('2026-06-09', 'closer'), evening('2026-06-08', 'away')])).toMatchObject([
      { day: '2026-06-08', degrees: -1 },
      { day: '2026-06-09', degrees: 0 },
    ]));

  it('counts each day once, with the last heading saved', () =>
    expect(headingLine([evening('2026-06-08', 'closer'), evening('2026-06-08', 'away')])).toEqual([
      { day: '2026-06-08', heading: 'away', degrees: -1 },
    ]));

  it('skips an evening without a heading', () =>
    expect(headingLine([evening('2026-06-08', null), evening('2026-06-09', 'level')])).toEqual([
      { day: '2026-06-09', heading: 'level', degrees: 0 },
    ]));
});
