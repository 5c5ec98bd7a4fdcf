/** The context of energy and focus readings. */
import { describe, expect, it } from 'vitest';
import { verdictsOf } from '../../../../src/shared/domain/calendar/meeting';
import { byDay, pastMeetingsOf } from '../../../../src/shared/domain/calendar/past';
import { readingsInContext } from '../../../../src/shared/domain/insight/readings';
import {
  at,
  checkIn,
  describeInEveryZone,
  meeting,
  occurrence,
  reset,
  transitionAt,
} from '../../../support/domain';

const past = (...spans: readonly string[]) =>
  pastMeetingsOf(
    verdictsOf([{ occurrences: spans.map(span => occurrence(span, span)), addresses: [] }]),
    at('2026-06-11 00:00'),
  );
const readingsOf = (spans: readonly string[], ...entries: Parameters<typeof readingsInContext>[0]) =>
  readingsInContext(entries, byDay(past(...spans)));
const titles = (...args: Parameters<typeof readingsOf>) =>
  readingsOf(...args).map(({ meeting }) => meeting?.meeting.title ?? null);

describeInEveryZone('the meeting of a reading', () => {
  it('is the one that is on', () =>
    expect(titles(['09:00–10:00'], checkIn('09:30', { energy: 3 }))).toEqual(['09:00–10:00']));
  it('is one that ended within half an hour', () => {
    const noted = (local: string) => titles(['09:00–10:00'], checkIn(local, { energy: 3 }));
    expect([noted('10:00'), noted('10:29:59'), noted('10:30')]).toEqual([
      ['09:00–10:00'],
      ['09:00–10:00'],
      [null],
    ]);
  });
  it('is the last to begin if several are on', () =>
    expect(titles(['09:00–11:00', '09:30–10:00'], checkIn('09:45', { energy: 3 }))).toEqual(['09:30–10:00']));
  it('is the one whose end a reset answers, even if the next has begun', () => {
    const spans = ['09:00–10:00', '10:00–11:00'];
    const ended = transitionAt(
      '10:00',
      spans.map(span => meeting(span, span)),
    );
    expect(titles(spans, reset(ended, '10:00:05', 'done', { energy: 2 }))).toEqual(['09:00–10:00']);
  });
  it('is never one that was called off', () => {
    const off = verdictsOf([
      { occurrences: [occurrence('Off', '09:00–10:00', { status: 'cancelled' })], addresses: [] },
    ]);
    expect(
      readingsInContext([checkIn('09:30', { energy: 3 })], byDay(pastMeetingsOf(off, at('12:00'))))[0]
        ?.meeting,
    ).toBeNull();
  });
});

describeInEveryZone('the gap before that meeting', () => {
  const gap = (...spans: readonly string[]) =>
    readingsOf(spans, checkIn('10:30', { energy: 3 })).map(({ meeting }) => meeting?.gap);

  it('is null for the first meeting of a day', () => expect(gap('10:00–11:00')).toEqual([null]));
  it('is the time since the previous meeting', () =>
    expect(gap('09:00–09:40', '10:00–11:00')).toEqual([20 * 60_000]));
  it('is the time since the last of the earlier meetings ended', () =>
    expect(gap('08:00–09:50', '08:30–09:00', '10:00–11:00')).toEqual([10 * 60_000]));
  it('is 0 if they overlap', () => expect(gap('09:00–10:15', '10:00–11:00')).toEqual([0]));
});

describe('the reset before a reading', () => {
  const after = (...entries: Parameters<typeof readingsInContext>[0]) =>
    readingsOf([], ...entries).map(({ afterReset }) => afterReset);

  it('counts as taken', () => {
    expect(after(reset(null, '10:00', 'done'), checkIn('11:00', { energy: 4 }))).toEqual([true]);
    expect(after(reset(null, '10:00', 'natural'), checkIn('11:00', { energy: 4 }))).toEqual([true]);
  });
  it('counts as not taken', () => {
    expect(after(reset(null, '10:00', 'skipped'), checkIn('11:00', { energy: 4 }))).toEqual([false]);
    expect(after(reset(null, '10:00', 'missed'), checkIn('11:00', { energy: 4 }))).toEqual([false]);
  });
  it('counts as neither if it was cut short, whatever the one before it was', () =>
    expect(
      (['done', 'skipped'] as const).flatMap(before =>
        after(reset(null, '10:00', before), reset(null, '10:20', 'short'), checkIn('11:00', { energy: 4 })),
      ),
    ).toEqual([null, null]));
  it('is not the one during which the reading was made', () =>
    expect(after(reset(null, '10:00', 'done', { energy: 4 }))).toEqual([null]));
  it('is not a postponed one', () =>
    expect(
      after(
        reset(null, '10:00', 'skipped'),
        reset(null, '10:20', 'postponed'),
        checkIn('11:00', { energy: 4 }),
      ),
    ).toEqual([false]));
  it('counts for two hours, and not overnight', () => {
    expect(after(reset(null, '10:00', 'done'), checkIn('12:00', { energy: 4 }))).toEqual([true]);
    expect(after(reset(null, '10:00', 'done'), checkIn('12:01', { energy: 4 }))).toEqual([null]);
    expect(after(reset(null, '23:30', 'done'), checkIn('2026-06-11 00:30', { energy: 4 }))).toEqual([null]);
  });
});

describe('an entry without energy and focus', () => {
  it('is not a reading', () => expect(readingsOf([], checkIn('10:00', { steady: true }))).toEqual([]));
});
