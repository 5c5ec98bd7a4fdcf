import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../../src/shared/domain/calendar/meeting';
import type { PastMeeting } from '../../../../src/shared/domain/calendar/past';
import { addDays, weekdayOf } from '../../../../src/shared/domain/common/time';
import { experimentView } from '../../../../src/shared/domain/experiment/experiment';
import { letterOf } from '../../../../src/shared/domain/insight/letter';
import type { Entry, ResetEntry } from '../../../../src/shared/domain/journal/entry';
import {
  isOfSample,
  isOfSampleMonths,
  meetingEndsSinceSample,
  sampleEntries,
} from '../../../../src/shared/domain/sample/sample';
import { defaultSettings, type Feed, sampleSource } from '../../../../src/shared/domain/settings/settings';
import { at, meeting, reset, transitionsOf } from '../../../support/domain';

const lines = {
  directions: ['direction'],
  leaving: ['leaving'],
  facing: ['facing'],
  helped: ['helped'],
  corrections: ['correction'],
};

const made = (title: string, span: string): Meeting => {
  const { start, end } = meeting(title, span);
  const uid = `sample-past-${title}@one-degree`;
  return { ...meeting(title, span), id: `${uid}@${start}`, uid, start, end };
};
const crowded = (day: string) => [
  made('stand-up', `${day} 09:00–09:15`),
  made('design', `${day} 09:15–10:00`),
  made('roadmap', `${day} 10:00–11:00`),
];
/** Thirteen weeks of working days. */
const days = Array.from({ length: 91 }, (_, index) => addDays('2026-03-02', index)).filter(
  day => ![0, 6].includes(weekdayOf(at(`${day} 12:00`))),
);
const months = () => sampleEntries(days.flatMap(crowded), lines);
const resetsIn = (entries: readonly Entry[]) =>
  entries.filter((entry): entry is ResetEntry => entry.kind === 'reset');

describe('the months before the sample day', () => {
  it('are the same each time, and each day is independent of the others', () => {
    expect(months()).toEqual(months());
    const [day = ''] = days;
    expect(months().slice(0, sampleEntries(crowded(day), lines).length)).toEqual(
      sampleEntries(crowded(day), lines),
    );
  });

  it('answer every transition at its time', () => {
    const answered = resetsIn(months()).map(({ transition }) => transition);
    expect(answered).toEqual(transitionsOf(days.flatMap(crowded)).map(({ id }) => id));
  });

  it('have energy and focus only where a reset was taken, or an experiment asked', () => {
    for (const { outcome, draw, energy, focus } of resetsIn(months())) {
      const asked = outcome === 'done' || draw !== undefined;
      expect([energy !== undefined, focus !== undefined]).toEqual([asked, asked]);
    }
  });

  it('have energy that falls between back-to-back meetings', () => {
    const mean = (hour: number): number => {
      const levels = resetsIn(months())
        .filter(({ at }) => new Date(at).getHours() === hour)
        .flatMap(({ energy }) => energy ?? []);
      return levels.reduce((sum, level) => sum + level, 0) / levels.length;
    };
    expect(mean(9)).toBeGreaterThan(mean(11) + 0.5);
  });

  it('have an experiment that is over, with as many minutes as none', () => {
    const view = experimentView(null, months(), at('2026-07-01 12:00'));
    expect(view.state).toBe('over');
    const { withMinute, without } =
      view.state === 'over' ? view.progress : { withMinute: null, without: null };
    expect(Math.abs((withMinute?.draws ?? 0) - (without?.draws ?? 9))).toBeLessThanOrEqual(2);
    expect(
      resetsIn(months()).every(({ draw, outcome }) => draw?.minute !== false || outcome === 'missed'),
    ).toBe(true);
  });

  it('have a direction and an evening on every day', () => {
    const daysWith = (kind: Entry['kind']) =>
      new Set(months().flatMap(entry => (entry.kind === kind && 'day' in entry ? entry.day : [])));
    expect([daysWith('direction'), daysWith('reflection')]).toEqual([new Set(days), new Set(days)]);
  });

  it('have something to tell of each kind in most weeks', () => {
    const several = { ...lines, directions: ['ask', 'walk', 'listen'] };
    const customer = (day: string) => made('customer', `${day} 11:30–12:00`);
    const meetings = days.flatMap(day => [...crowded(day), customer(day)]);
    const past: readonly PastMeeting[] = meetings.map(meeting => ({
      ...meeting,
      moved: false,
      calledOff: false,
    }));
    const entries = sampleEntries(meetings, several);
    const letters = Array.from({ length: 13 }, (_, week) => {
      const ofWeek = Array.from({ length: 7 }, (_, day) => addDays('2026-03-02', 7 * week + day));
      return letterOf(ofWeek, past, entries).facts.map(({ kind }) => kind);
    });
    for (const kind of ['faced', 'series', 'overrun', 'wrote'] as const)
      expect(letters.filter(kinds => kinds.includes(kind)).length).toBeGreaterThan(9);
  });

  it('include every heading', () => {
    const headings = months().flatMap(entry => (entry.kind === 'reflection' ? (entry.heading ?? []) : []));
    expect(new Set(headings)).toEqual(new Set(['closer', 'level', 'away']));
  });

  it('ignore meetings of other calendars', () =>
    expect(sampleEntries([meeting('Standup', '09:00–09:30')], lines)).toEqual([]));
});

describe('the ends of meetings, with a sample tried at 10:01', () => {
  const ofSample = (title: string, span: string): Meeting => {
    const uid = `sample-${title}@one-degree`;
    return { ...meeting(title, span), id: `${uid}@${at('09:00')}`, uid };
  };
  const meetings = () => [
    ofSample('stand-up', '09:00–10:00'),
    meeting('Standup', '10:00–10:01'),
    ofSample('design', '10:01–11:00'),
    ofSample('talk', '10:30–10:45'),
  ];
  const feed = { id: 's', name: '', addresses: [], on: true };
  const ends = (feeds: readonly Feed[]) => {
    const { transitions, stillIn } = meetingEndsSinceSample(meetings(), { ...defaultSettings, feeds });
    return [transitions.map(({ at }) => at), stillIn.map(({ at }) => at)];
  };

  it('exclude those of the sample before that', () =>
    expect(ends([{ ...feed, source: sampleSource, since: at('10:01') }])).toEqual([
      [at('10:01'), at('11:00')],
      [at('10:45')],
    ]));
  it('include those of the months before the sample day', () => {
    const feeds = [{ ...feed, source: sampleSource, since: at('12:00') }];
    const { transitions } = meetingEndsSinceSample([made('stand-up', '09:00–09:15')], {
      ...defaultSettings,
      feeds,
    });
    expect(transitions).toHaveLength(1);
  });
  it('include all if it is not known when the sample was tried', () =>
    expect(ends([{ ...feed, source: sampleSource }])).toEqual([
      [at('10:00'), at('10:01'), at('11:00')],
      [at('10:45')],
    ]));
  it('include those of other calendars', () =>
    expect(ends([{ ...feed, source: '/work.ics', since: at('12:00') }])[0]).toHaveLength(3));
});

describe('an entry', () => {
  const answering = (transition: string | null): Entry => ({ ...reset(null, '10:00', 'missed'), transition });

  it('belongs to the sample if it answers one of its meetings', () => {
    expect(isOfSample(answering('sample-demo@one-degree@1@2'))).toBe(true);
    expect(isOfSample(answering('sample-past-demo@one-degree@1@2'))).toBe(true);
    expect(isOfSample(answering('sample-talk@elsewhere@1@2'))).toBe(false);
    expect(isOfSample(answering(null))).toBe(false);
  });
  it('belongs to the months before the sample day if that meeting does', () => {
    expect(isOfSampleMonths(answering('sample-past-demo@one-degree@1@2'))).toBe(true);
    expect(isOfSampleMonths(answering('sample-demo@one-degree@1@2'))).toBe(false);
  });
});
