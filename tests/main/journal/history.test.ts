/** The history requests, with and without the sample months. */
import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../src/main/journal/history';
import { createJournalWithSample } from '../../../src/main/journal/journalWithSample';
import type { Occurrence } from '../../../src/shared/domain/calendar/meeting';
import { ok } from '../../../src/shared/domain/common/result';
import { overlaps } from '../../../src/shared/domain/common/time';
import { type Entry, entryDay } from '../../../src/shared/domain/journal/entry';
import { defaultSettings, sampleSource } from '../../../src/shared/domain/settings/settings';
import { at, checkIn, occurrence, reset, today } from '../../support/domain';

const lines = { directions: ['look up'], leaving: [], facing: [], helped: ['a walk'], corrections: [] };
const sampled = occurrence('Demo', '2026-06-09 16:00–16:30', { uid: 'sample-past-demo@one-degree' });

function lookingBack(
  entries: readonly Entry[],
  { occurrences = [], sample = false }: { occurrences?: readonly Occurrence[]; sample?: boolean } = {},
) {
  const clock = { now: () => at('12:00') };
  const feeds = sample ? [{ id: 's', name: '', source: sampleSource, addresses: [], on: true }] : [];
  const settings = { read: () => ({ ...defaultSettings, feeds }) };
  const calendar = {
    occurrencesIn: async (window: { start: number; end: number }) => [
      { addresses: [], occurrences: occurrences.filter(one => overlaps(one, window)) },
    ],
  };
  const journal = {
    between: (from: string, to: string) =>
      entries.filter(entry => from <= entryDay(entry) && entryDay(entry) <= to),
    all: async () => ok(entries),
  };
  const journalWithSample = createJournalWithSample({
    clock,
    journal,
    calendar,
    settings,
    lines: () => lines,
  });
  return { journalWithSample, history: createHistory({ clock, journalWithSample, calendar, settings }) };
}

const reflection = (day: string, helped: string): Entry => ({
  id: helped,
  kind: 'reflection',
  at: at(`${day} 18:00`),
  day,
  heading: 'closer',
  helped,
});

describe('the days of a span', () => {
  it('come in order, each with its own data', async () => {
    const { history } = lookingBack(
      [checkIn('2026-06-08 11:00', { energy: 4, note: 'rested' }), reflection('2026-06-09', 'rain')],
      { occurrences: [occurrence('Review', '2026-06-09 10:00–11:00')] },
    );
    const days = await history.days('2026-06-08', today);
    expect(
      days.map(({ day, meetings, energy, notes }) => [
        day,
        meetings.map(({ title }) => title),
        energy.map(({ value }) => value),
        notes.map(({ text }) => text),
      ]),
    ).toEqual([
      ['2026-06-08', [], [4], ['rested']],
      ['2026-06-09', ['Review'], [], ['rain']],
      [today, [], [], []],
    ]);
  });

  it('equal the same days read alone', async () => {
    const { history } = lookingBack([reset(null, '2026-06-09 11:00', 'done', { energy: 2 })], {
      occurrences: [occurrence('Late', '2026-06-08 23:00–01:00')],
    });
    const [first, second] = await history.days('2026-06-08', '2026-06-09');
    expect(first).toEqual({ ...(await history.day('2026-06-08')), notes: [] });
    expect(second).toEqual({ ...(await history.day('2026-06-09')), notes: [] });
  });
});

describe('the letter of a week', () => {
  const week = ['2026-06-08', '2026-06-14'] as const;
  const read = (outside: readonly Entry[] = []) =>
    lookingBack([...outside, reflection('2026-06-09', 'rain')], {
      occurrences: [
        occurrence('Review', '2026-06-09 10:00–11:00'),
        occurrence('Later', '2026-06-10 13:00–14:00'),
        occurrence('Earlier', '2026-06-07 10:00–11:00'),
      ],
    }).history.letter(...week);

  it('tells what there is, and counts only meetings that are over', async () =>
    expect(await read()).toEqual({
      ...{ meetings: 1, resets: 0 },
      facts: [{ kind: 'wrote', what: 'helped', line: 'rain', days: ['2026-06-09'] }],
    }));
  it('leaves out the days around it', async () =>
    expect(
      (await read([reflection('2026-06-15', 'sun'), reflection('2026-06-07', 'snow')])).facts,
    ).toHaveLength(1));
});

describe('a search', () => {
  it('covers everything ever written', async () => {
    const { history } = lookingBack([reflection('2019-01-02', 'rain'), reflection('2026-06-09', 'Rain')]);
    const found = await history.search('rain');
    expect(found.ok && found.value.newest.map(({ day }) => day)).toEqual(['2026-06-09', '2019-01-02']);
  });
});

describe('while the sample is there', () => {
  it('adds its months to the log, and a day keeps its real entries', async () => {
    const real = reflection('2026-06-09', 'rain');
    const { journalWithSample } = lookingBack([real], { occurrences: [sampled], sample: true });
    const entries = await journalWithSample.between('2026-06-09', '2026-06-09');
    expect(entries.length).toBeGreaterThan(1);
    expect(entries.at(-1)).toEqual(real);
  });

  it('ignores what the app logged for meetings of those months', async () => {
    const missed = reset(null, '2026-06-10 08:00', 'missed', {
      transition: 'sample-past-demo@one-degree@1@2',
    });
    const { journalWithSample } = lookingBack([missed], { occurrences: [sampled], sample: true });
    expect(await journalWithSample.between(today, today)).toEqual([]);
  });
});

describe('without the sample', () => {
  it('returns only what was logged', async () => {
    const { journalWithSample } = lookingBack([reflection('2026-06-09', 'rain')], { occurrences: [sampled] });
    expect(await journalWithSample.between('2026-06-01', today)).toEqual([reflection('2026-06-09', 'rain')]);
    expect(await journalWithSample.all()).toEqual(ok([reflection('2026-06-09', 'rain')]));
  });
});
