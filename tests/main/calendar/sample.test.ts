import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../scripts/paths';
import { parseCalendar } from '../../../src/main/calendar/parse/parseCalendar';
import { sampleOn } from '../../../src/main/calendar/sample';
import { meetingsOf, type Occurrence, verdictsOf } from '../../../src/shared/domain/calendar/meeting';
import { pastMeetingsOf } from '../../../src/shared/domain/calendar/past';
import {
  addDays,
  dayName,
  hostZone,
  midnightAfter,
  minute,
  weekdayOf,
} from '../../../src/shared/domain/common/time';
import { experimentView } from '../../../src/shared/domain/experiment/experiment';
import { findDrifts } from '../../../src/shared/domain/insight/drift/drifts';
import { insightOf } from '../../../src/shared/domain/insight/observations';
import { notesIn } from '../../../src/shared/domain/journal/notes';
import { searchFor } from '../../../src/shared/domain/journal/search';
import { sampleEntries } from '../../../src/shared/domain/sample/sample';
import { at, describeIn } from '../../support/domain';
import { english } from '../../support/words';

const file = readFileSync(inRoot('resources', 'sample-day.ics'), 'utf8');

const noLines = { directions: [''], leaving: [''], facing: [''], helped: [''], corrections: [''] };

const sampleAt = (now: number): readonly Occurrence[] => readSample(sampleOn(file, now), now);

/** Returns the sample's occurrences from 20 weeks before `now` to 8 days after. */
function readSample(text: string, now: number): readonly Occurrence[] {
  const window = { start: midnightAfter(now, -140), end: midnightAfter(now, 8) };
  const read = parseCalendar(new TextEncoder().encode(text), window, hostZone());
  if (!read.ok) throw new Error(read.problem);
  expect(read.value.problems).toEqual([]);
  return read.value.occurrences;
}
const titled = (title: string, occurrences: readonly Occurrence[]): readonly Occurrence[] =>
  occurrences.filter(occurrence => occurrence.title === title);

describeIn('America/New_York', 'the sample', () => {
  // A Wednesday and a Sunday, with a clock change in the months before.
  describe.each(['2026-04-15 10:00', '2026-04-19 00:30'])('tried on %s', moment => {
    it('has its day then, and keeps it on every later day', () => {
      const days = titled('Stand-up', sampleAt(at(moment))).map(({ start }) => dayName(start));
      const today = dayName(at(moment));
      expect(days.filter(day => day >= today)).toEqual(
        Array.from({ length: 8 }, (_, index) => dayName(midnightAfter(at(moment), index))),
      );
    });

    it('has three months of past working days, up to the evening before', () => {
      const past = sampleAt(at(moment)).filter(({ uid }) => uid.startsWith('sample-past-'));
      expect(past.every(({ start }) => ![0, 6].includes(weekdayOf(start)))).toBe(true);
      expect(dayName(past[0]?.start ?? 0)).toBe('2026-01-12');
      expect(dayName(past.at(-1)?.start ?? 0)).toBe(
        moment.startsWith('2026-04-15') ? '2026-04-14' : '2026-04-17',
      );
    });

    it('has a 1:1 that became shorter for good', () => {
      const lengths = titled('1:1 with Ana', sampleAt(at(moment)))
        .filter(({ uid }) => uid.startsWith('sample-past-'))
        .map(({ start, end }) => (end - start) / minute);
      expect(new Set(lengths.slice(0, 14))).toEqual(new Set([45]));
      expect(new Set(lengths.slice(14))).toEqual(new Set([20]));
    });
  });

  // From Sunday to Saturday.
  const week = Array.from({ length: 7 }, (_, index) => addDays('2026-04-12', index));
  it.each(week)(
    'tried on %s asks about the 1:1 and about energy or focus for a week, and has an experiment',
    day => {
      const text = sampleOn(file, at(`${day} 08:00`));
      for (const daysLater of [0, 1, 7]) {
        const now = at(`${addDays(day, daysLater)} 12:00`);
        const verdicts = verdictsOf([{ occurrences: readSample(text, now), addresses: [] }]);
        const past = pastMeetingsOf(verdicts, now);
        const entries = sampleEntries(meetingsOf(verdicts), noLines);
        const brief = findDrifts(past, entries, [], now).map(({ measure, title, from, to }) => [
          measure,
          title,
          from,
          to,
        ]);
        expect(brief).toEqual([['length', '1:1 with Ana', 45, 20]]);
        const asked = insightOf(entries, past).observations.filter(({ direction }) => direction !== 'none');
        expect(asked.length).toBeGreaterThan(0);
        expect(experimentView(null, entries, now).state).toBe('over');
      }
    },
  );

  it.each(week)('tried on %s has something for a search to find', day => {
    const now = at(`${day} 08:00`);
    const meetings = meetingsOf(verdictsOf([{ occurrences: sampleAt(now), addresses: [] }]));
    const said = english('sample.lines', { returnObjects: true });
    expect(notesIn(sampleEntries(meetings, said)).some(searchFor('listen').matches)).toBe(true);
  });

  it('has every instance at its intended local time', () => {
    const clocks = titled('Stand-up', sampleAt(at('2026-04-15 10:00'))).map(({ start }) =>
      new Date(start).getHours(),
    );
    expect(new Set(clocks)).toEqual(new Set([9]));
  });
});
