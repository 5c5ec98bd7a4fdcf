import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../../src/shared/domain/calendar/meeting';
import { type Anchor, anchorFor, type Conditions } from '../../../../src/shared/domain/reset/anchor';
import { at, describeIn, describeInEveryZone, meeting, transitionAt } from '../../../support/domain';

const anchor = (line: string, when: Conditions = {}): Anchor => ({ id: line, when, line });

/** The end at 10:00 of a one-hour meeting of three people; the next one is at 10:15. */
const ending = (other: Partial<Meeting> = {}) =>
  transitionAt('10:00', [
    { ...meeting('1:1 with Ana', '09:00–10:00'), attendees: 3, ...other },
    meeting('Review', '10:15–11:00'),
  ]);

const matches = (when: Conditions, transition = ending()): boolean =>
  anchorFor(transition, [anchor('stand up', when)], () => 0) !== null;

describe('an anchor without conditions', () => {
  it('matches the end of every meeting', () => expect(matches({})).toBe(true));
});

describe('a title condition', () => {
  it.each(['1:1', 'ANA', ' with ', '1:1 with Ana'])('matches part of the title, ignoring case: %j', title =>
    expect(matches({ title })).toBe(true),
  );
  it.each(['Ben', '1:1 with Ana B.'])('does not match another title: %j', title =>
    expect(matches({ title })).toBe(false),
  );
  it('matches a title in capitals', () =>
    expect(matches({ title: 'übergabe' }, ending({ title: 'ÜBERGABE TEAM' }))).toBe(true));
  it('is compared with the meeting that ended, not the next one', () =>
    expect(matches({ title: 'Review' })).toBe(false));
});

describe.each<[string, keyof Conditions & ('attendees' | 'minutes' | 'gapMinutes'), number]>([
  ['the people invited', 'attendees', 3],
  ['the length of the meeting', 'minutes', 60],
  ['the gap to the next one', 'gapMinutes', 15],
])('%s', (_, condition, value) => {
  it('matches within its range, inclusively', () => {
    expect(matches({ [condition]: { from: value, to: value } })).toBe(true);
    expect(matches({ [condition]: { from: value } })).toBe(true);
    expect(matches({ [condition]: { to: value } })).toBe(true);
  });
  it('does not match outside its range', () => {
    expect(matches({ [condition]: { from: value + 1 } })).toBe(false);
    expect(matches({ [condition]: { to: value - 1 } })).toBe(false);
  });
  it('matches anything if both ends are open', () => expect(matches({ [condition]: {} })).toBe(true));
});

describe('a length that is not a whole number of minutes', () => {
  const quarterPast = { ...meeting('Review', '10:15–11:00'), start: at('10:15:30') };
  const transition = transitionAt('10:00', [meeting('Standup', '09:30–10:00'), quarterPast]);

  it('is not rounded', () => {
    expect(matches({ gapMinutes: { to: 15 } }, transition)).toBe(false);
    expect(matches({ gapMinutes: { from: 15, to: 16 } }, transition)).toBe(true);
  });
});

describeInEveryZone('the gap after the last meeting of a day', () => {
  const last = () =>
    transitionAt('10:00', [meeting('Standup', '09:30–10:00'), meeting('Tomorrow', '2026-06-11 09:00–10:00')]);

  it('is longer than any minimum', () =>
    expect(matches({ gapMinutes: { from: 24 * 60 } }, last())).toBe(true));
  it('is within no maximum', () => expect(matches({ gapMinutes: { to: 24 * 60 } }, last())).toBe(false));
});

describe('back-to-back meetings', () => {
  const backToBack = () =>
    transitionAt('10:00', [meeting('Standup', '09:30–10:00'), meeting('Review', '10:00–11:00')]);

  it('have a gap of 0', () => {
    expect(matches({ gapMinutes: { to: 0 } }, backToBack())).toBe(true);
    expect(matches({ gapMinutes: { from: 1 } }, backToBack())).toBe(false);
  });
});

describeInEveryZone('the time of day', () => {
  const endsAt = (time: string) => transitionAt(time, [meeting('Standup', `08:00–${time}`)]);
  const inTime = (from: string | undefined, to: string | undefined, time: string) =>
    matches({ time: { from, to } }, endsAt(time));

  it('matches from its first to its last minute', () => {
    expect(inTime('12:00', '14:00', '12:00')).toBe(true);
    expect(inTime('12:00', '14:00', '14:00')).toBe(true);
    expect(inTime('12:00', '14:00', '14:00:59')).toBe(true);
  });
  it('does not match outside its range', () => {
    expect(inTime('12:00', '14:00', '11:59:59')).toBe(false);
    expect(inTime('12:00', '14:00', '14:01')).toBe(false);
  });
  it('can be open at either end', () => {
    expect([inTime('17:00', undefined, '17:00'), inTime('17:00', undefined, '16:59')]).toEqual([true, false]);
    expect([inTime(undefined, '12:00', '12:00'), inTime(undefined, '12:00', '12:01')]).toEqual([true, false]);
  });
  it('can be a single minute', () =>
    expect([inTime('12:00', '12:00', '12:00'), inTime('12:00', '12:00', '12:01')]).toEqual([true, false]));
});

describeInEveryZone('a time of day across midnight', () => {
  const night = { time: { from: '22:00', to: '01:30' } };
  const endsAt = (span: string, time: string) => transitionAt(time, [meeting('Call', span)]);

  it.each([
    ['21:00–22:00', '22:00', true],
    ['21:00–23:59', '23:59', true],
    ['2026-06-09 23:30–00:00', '00:00', true],
    ['00:30–01:30', '01:30', true],
    ['00:30–01:31', '01:31', false],
    ['21:00–21:59', '21:59', false],
    ['11:00–12:00', '12:00', false],
  ])('%s', (span, time, matched) => expect(matches(night, endsAt(span, time))).toBe(matched));
});

describeIn('Europe/Berlin', 'the hour that comes twice when summer time ends', () => {
  it.each([
    ['for the first time', 0],
    ['for the second time', 3_600_000],
  ])('matches by the local clock, %s', (_, later) => {
    const call = meeting('Call', '2026-10-25 01:00–02:30');
    const end = call.end + later;
    const transition = {
      ...transitionAt('2026-10-25 02:30', [call]),
      at: end,
      from: { ...call, end },
    };
    expect(matches({ time: { from: '02:30', to: '02:30' } }, transition)).toBe(true);
  });
});

describe('several conditions', () => {
  const all: Conditions = {
    title: '1:1',
    attendees: { to: 3 },
    minutes: { from: 45 },
    gapMinutes: { from: 10 },
    time: { from: '09:00', to: '10:00' },
  };

  it('match if all of them hold', () => expect(matches(all)).toBe(true));
  it.each<Conditions>([
    { title: 'Ben' },
    { attendees: { to: 2 } },
    { minutes: { from: 61 } },
    { gapMinutes: { from: 16 } },
    { time: { from: '09:00', to: '09:59' } },
  ])('do not match if one does not hold: %j', other => expect(matches({ ...all, ...other })).toBe(false));
});

describe('several anchors', () => {
  const sit = anchor('sit still', { title: 'Ana' });
  const stand = anchor('stand up', { minutes: { from: 60 } });
  const walk = anchor('walk', { title: 'Ben' });

  it('return the first match, in their order', () => {
    expect(anchorFor(ending(), [walk, sit, stand], () => 0)).toBe(sit);
    expect(anchorFor(ending(), [walk, stand, sit], () => 0)).toBe(stand);
  });
  it('return null if none matches', () => expect(anchorFor(ending(), [walk], () => 0)).toBe(null));
});

describe('no anchors', () => {
  it('return null', () => expect(anchorFor(ending(), [], () => 0)).toBe(null));
});

describe('a new anchor that matches too', () => {
  const [old, recent] = [anchor('sit', {}), { ...anchor('walk', {}), made: ending().at - 86_400_000 }];
  const shown = (made: number, occurrences: number): string | undefined =>
    anchorFor(ending(), [old, { ...recent, made }], () => occurrences)?.line;

  it('comes first until it was shown twice', () =>
    expect([0, 1, 2].map(occurrences => shown(recent.made, occurrences))).toEqual(['walk', 'walk', 'sit']));
  it('is no longer new after a hundred days', () =>
    expect(shown(ending().at - 101 * 86_400_000, 0)).toBe('sit'));
  it('gives way to a newer one', () => {
    const newer = { ...anchor('rest', {}), made: recent.made + 1 };
    expect(anchorFor(ending(), [old, recent, newer], () => 0)?.line).toBe('rest');
  });
});
