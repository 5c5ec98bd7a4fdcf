import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../../src/shared/domain/calendar/meeting';
import { addDays, weekdayOf } from '../../../../src/shared/domain/common/time';
import type { Entry, ResetEntry } from '../../../../src/shared/domain/journal/entry';
import {
  isOfSample,
  isOfSampleMonths,
  meetingEnds,
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

describe('the months behind the sample day', () => {
  it('are the same each time, and each day whatever stands beside it', () => {
    expect(months()).toEqual(months());
    const [day = ''] = days;
    expect(months().slice(0, sampleEntries(crowded(day), lines).length)).toEqual(
      sampleEntries(crowded(day), lines),
    );
  });

  it('answer every end of a meeting, at it', () => {
    const answered = resetsIn(months()).map(({ transition }) => transition);
    expect(answered).toEqual(transitionsOf(days.flatMap(crowded)).map(({ id }) => id));
  });

  it('note energy and focus where a reset was taken, and only there', () => {
    for (const { outcome, energy, focus } of resetsIn(months())) {
      const taken = outcome === 'done';
      expect([energy !== undefined, focus !== undefined]).toEqual([taken, taken]);
    }
  });

  it('have energy that falls where meetings follow each other', () => {
    const mean = (hour: number): number => {
      const levels = resetsIn(months())
        .filter(({ at }) => new Date(at).getHours() === hour)
        .flatMap(({ energy }) => energy ?? []);
      return levels.reduce((sum, level) => sum + level, 0) / levels.length;
    };
    expect(mean(9)).toBeGreaterThan(mean(11) + 0.5);
  });

  it('head every way', () => {
    const headings = months().flatMap(entry => (entry.kind === 'reflection' ? (entry.heading ?? []) : []));
    expect(new Set(headings)).toEqual(new Set(['closer', 'level', 'away']));
  });

  it('leave the meetings of other calendars alone', () =>
    expect(sampleEntries([meeting('Standup', '09:00–09:30')], lines)).toEqual([]));
});

describe('the ends of meetings, with a sample that was tried at 10:01', () => {
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
    const { transitions, stillIn } = meetingEnds(meetings(), { ...defaultSettings, feeds });
    return [transitions.map(({ at }) => at), stillIn.map(({ at }) => at)];
  };

  it('leave out those of the sample before that', () =>
    expect(ends([{ ...feed, source: sampleSource, since: at('10:01') }])).toEqual([
      [at('10:01'), at('11:00')],
      [at('10:45')],
    ]));
  it('leave out none of the months behind it', () => {
    const feeds = [{ ...feed, source: sampleSource, since: at('12:00') }];
    const { transitions } = meetingEnds([made('stand-up', '09:00–09:15')], { ...defaultSettings, feeds });
    expect(transitions).toHaveLength(1);
  });
  it('leave out none where it is not known when it was tried', () =>
    expect(ends([{ ...feed, source: sampleSource }])).toEqual([
      [at('10:00'), at('10:01'), at('11:00')],
      [at('10:45')],
    ]));
  it('leave out none of other calendars', () =>
    expect(ends([{ ...feed, source: '/work.ics', since: at('12:00') }])[0]).toHaveLength(3));
});

describe('an entry', () => {
  const answering = (transition: string | null): Entry => ({ ...reset(null, '10:00', 'missed'), transition });

  it('is of the sample where it answers one of its meetings', () => {
    expect(isOfSample(answering('sample-demo@one-degree@1@2'))).toBe(true);
    expect(isOfSample(answering('sample-past-demo@one-degree@1@2'))).toBe(true);
    expect(isOfSample(answering('sample-talk@elsewhere@1@2'))).toBe(false);
    expect(isOfSample(answering(null))).toBe(false);
  });
  it('is of the months behind it where that meeting is', () => {
    expect(isOfSampleMonths(answering('sample-past-demo@one-degree@1@2'))).toBe(true);
    expect(isOfSampleMonths(answering('sample-demo@one-degree@1@2'))).toBe(false);
  });
});
