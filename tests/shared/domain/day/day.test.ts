import { expect, it } from 'vitest';
import { meetingsOf, type Occurrence, verdictsOf } from '../../../../src/shared/domain/calendar/meeting';
import { meetingEndsOf } from '../../../../src/shared/domain/calendar/transition';
import { type DaySources, type DayView, dayView } from '../../../../src/shared/domain/day/day';
import { nextResetOf } from '../../../../src/shared/domain/day/marks';
import { type Entry, outcomes } from '../../../../src/shared/domain/journal/entry';
import {
  at,
  blankDay,
  checkIn,
  describeInEveryZone,
  meeting,
  occurrence,
  reset,
  today,
  transitionAt,
} from '../../../support/domain';

function sourcesOf(occurrences: readonly Occurrence[], entries: readonly Entry[]): DaySources {
  const verdicts = verdictsOf([{ occurrences, addresses: [] }]);
  return { verdicts, meetingEnds: meetingEndsOf(meetingsOf(verdicts), 60), entries };
}
const standup = () => occurrence('Standup', '09:30–10:00');
const review = () => occurrence('Review', '10:30–11:00');
const standupEnds = () => transitionAt('10:00', [meeting('Standup', '09:30–10:00')]);

/** The view of the tests' day at a local time. */
const viewAt = (now: string, occurrences: readonly Occurrence[], entries: readonly Entry[] = []): DayView =>
  dayView(at('12:00'), sourcesOf(occurrences, entries), at(now));
const marks = (...given: Parameters<typeof viewAt>) => viewAt(...given).marks;

describeInEveryZone('a day with no data', () => {
  it('is blank', () =>
    expect(viewAt('12:00', [])).toEqual({
      day: today,
      start: at('00:00'),
      end: at('2026-06-11 00:00'),
      ...blankDay,
    }));
});

describeInEveryZone('a day in the future', () => {
  it('has a mark for each transition to come', () =>
    expect(marks('08:00', [standup(), review()])).toEqual([
      {
        at: at('10:00'),
        after: 'Standup',
        what: 'to-come',
        class: 'gap',
        reason: null,
        stillIn: null,
        kept: null,
      },
      {
        at: at('11:00'),
        after: 'Review',
        what: 'to-come',
        class: 'last',
        reason: null,
        stillIn: null,
        kept: null,
      },
    ]));
  it('marks ends without a reset, with the reason', () =>
    expect(marks('08:00', [standup(), occurrence('Workshop', '09:45–11:00')])).toEqual([
      {
        at: at('10:00'),
        after: 'Standup',
        what: 'still-in',
        class: null,
        reason: null,
        stillIn: 'Workshop',
        kept: null,
      },
      {
        at: at('11:00'),
        after: 'Workshop',
        what: 'to-come',
        class: 'last',
        reason: null,
        stillIn: null,
        kept: null,
      },
    ]));
});

describeInEveryZone('a meeting that ends outside working hours', () => {
  const marksAt = (now: string, entries: readonly Entry[] = []) =>
    dayView(
      at('12:00'),
      { ...sourcesOf([standup(), review()], entries), isOutsideHours: time => time > at('10:30') },
      at(now),
    ).marks.map(({ what, reason }) => [what, reason]);

  it('will have no reset', () =>
    expect(marksAt('09:00')).toEqual([
      ['to-come', null],
      ['to-come', 'outside-hours'],
    ]));
  it('is not the next one with a reset', () => {
    const day = dayView(
      at('12:00'),
      { ...sourcesOf([standup(), review()], []), isOutsideHours: time => time < at('10:30') },
      at('09:00'),
    );
    expect(nextResetOf(day, 'short', at('09:00'))?.after).toBe('Review');
  });
  it('keeps the mark of a reset that came all the same', () => {
    const reviewEnds = transitionAt('11:00', [meeting('Review', '10:30–11:00')]);
    expect(marksAt('12:00', [reset(reviewEnds, '11:00:20', 'done')])[1]).toEqual(['done', null]);
  });
});

describeInEveryZone('a meeting that was over before its calendar was added', () => {
  const late = (uid: string) => {
    const id = `${uid}@${standup().start}@${at('10:00')}`;
    return reset({ ...standupEnds(), id }, '12:00', 'missed', { reason: 'late' });
  };

  it('counts as missed', () =>
    expect(marks('12:00', [standup()], [late('Standup')])).toMatchObject([{ what: 'missed' }]));
});

describeInEveryZone('a reset in the journal', () => {
  it.each(outcomes)('sets the mark of its transition: %s', outcome => {
    const entry = reset(standupEnds(), '10:00:20', outcome, {
      reason: outcome === 'missed' ? 'locked' : undefined,
    });
    expect(marks('12:00', [standup()], [entry])).toEqual([
      {
        at: at('10:00'),
        after: 'Standup',
        what: outcome,
        class: 'last',
        reason: outcome === 'missed' ? 'locked' : null,
        stillIn: null,
        kept: null,
      },
    ]);
  });
  it('is ignored if it was not shown and is in the future, because the clock was ahead', () => {
    const missed = reset(standupEnds(), '10:30', 'missed', { reason: 'late' });
    expect(marks('09:00', [standup()], [missed])).toMatchObject([{ at: at('10:00'), what: 'to-come' }]);
    const done = reset(standupEnds(), '10:30', 'done');
    expect(marks('09:00', [standup()], [done])).toMatchObject([{ at: at('10:00'), what: 'done' }]);
  });
  it('is overridden by a later one for the same transition', () => {
    const postponed = reset(standupEnds(), '10:00', 'postponed', { reason: 'later', until: at('10:05') });
    expect(marks('12:00', [standup()], [postponed, reset(standupEnds(), '10:05', 'done')])).toMatchObject([
      { at: at('10:00'), what: 'done', reason: null },
    ]);
  });
  it('includes when a postponed reset is offered again', () => {
    const until = at('10:05');
    const postponed = reset(standupEnds(), '10:00', 'postponed', { reason: 'later', until });
    expect(marks('10:01', [standup()], [postponed])).toMatchObject([{ what: 'postponed', until }]);
    expect(marks('10:01', [], [postponed])).toMatchObject([{ what: 'postponed', until }]);
  });
  it('includes the anchor only if it was kept', () => {
    const shown = { id: 'a1', line: 'stand up' };
    const kept = reset(standupEnds(), '10:00', 'done', { anchor: { ...shown, kept: true } });
    expect(marks('12:00', [standup()], [kept])).toMatchObject([{ what: 'done', kept: 'stand up' }]);
    expect(marks('12:00', [], [kept])).toMatchObject([{ what: 'done', kept: 'stand up' }]);
    expect(marks('12:00', [standup()], [{ ...kept, anchor: shown }])).toMatchObject([{ kept: null }]);
  });
  it('has its own mark if the user started it', () =>
    expect(
      marks('12:00', [standup()], [reset(standupEnds(), '10:00', 'done'), reset(null, '11:15', 'done')]),
    ).toMatchObject([
      { at: at('10:00'), after: 'Standup', what: 'done' },
      { at: at('11:15'), after: null, what: 'done', class: null },
    ]));
  it('stays visible if its meeting is removed', () =>
    expect(marks('12:00', [], [reset(standupEnds(), '10:00', 'skipped')])).toEqual([
      { at: at('10:00'), after: null, what: 'skipped', class: null, reason: null, stillIn: null, kept: null },
    ]));
  it('moves with its meeting if that is moved to end earlier', () => {
    const earlier = { ...standup(), end: at('09:50') };
    expect(marks('12:00', [earlier], [reset(standupEnds(), '10:00', 'done')])).toMatchObject([
      { at: at('09:50'), after: 'Standup', what: 'done' },
    ]);
  });
  it('stays where it was if its meeting is moved to end later', () => {
    const later = { ...standup(), end: at('13:00') };
    expect(marks('12:00', [later], [reset(standupEnds(), '10:00', 'done')])).toMatchObject([
      { at: at('10:00'), after: null, what: 'done' },
      { at: at('13:00'), after: 'Standup', what: 'to-come' },
    ]);
  });
});

describeInEveryZone('a past day', () => {
  it('has no marks if the app was not running, but its meetings and transitions', () =>
    expect(viewAt('2026-06-12 12:00', [standup(), review()])).toMatchObject({
      meetings: [{}, {}],
      transitions: 2,
      marks: [],
    }));
  it('counts no transitions during another meeting or of another day', () => {
    const others = [occurrence('Workshop', '09:00–10:15'), occurrence('Late', '2026-06-09 22:00–23:00')];
    expect(viewAt('2026-06-12 12:00', [standup(), ...others])).toMatchObject({ transitions: 1 });
  });
  it('has a mark for each logged reset', () =>
    expect(
      marks('2026-06-12 12:00', [standup(), review()], [reset(standupEnds(), '10:00', 'done')]),
    ).toMatchObject([{ after: 'Standup', what: 'done' }]));
});

describeInEveryZone('a reset postponed across midnight', () => {
  const late = () => occurrence('Late', '23:00–23:59');
  const lateEnds = () => transitionAt('23:59', [meeting('Late', '23:00–23:59')]);
  const entries = () => [
    reset(lateEnds(), '23:59', 'postponed', { reason: 'later', until: at('2026-06-11 00:04') }),
    reset(lateEnds(), '2026-06-11 00:04', 'done'),
  ];

  it('is marked on the day when its meeting ended', () =>
    expect(marks('2026-06-11 09:00', [late()], entries())).toMatchObject([
      { at: at('23:59'), what: 'done' },
    ]));
  it('is not marked on the next day', () =>
    expect(
      dayView(at('2026-06-11 12:00'), sourcesOf([late()], entries()), at('2026-06-11 09:00')).marks,
    ).toEqual([]));
});

describeInEveryZone('events that are not meetings', () => {
  it('are listed with their reasons', () =>
    expect(
      viewAt('12:00', [
        occurrence('Holiday', '00:00–00:00', { allDay: true }),
        standup(),
        occurrence('Lunch', '12:00–13:00', { free: true }),
        occurrence('Yesterday', '2026-06-09 12:00–13:00', { free: true }),
      ]),
    ).toMatchObject({
      meetings: [{ title: 'Standup' }],
      notCounted: [
        { title: 'Holiday', start: at('00:00'), end: at('2026-06-11 00:00'), why: 'all-day' },
        { title: 'Lunch', start: at('12:00'), end: at('13:00'), why: 'free' },
      ],
    }));
  it('belong to the day on which they start if they have no length', () => {
    const reminder = occurrence('Reminder', '00:00–00:00', { end: at('00:00') });
    expect(viewAt('12:00', [reminder]).notCounted).toEqual([
      { title: 'Reminder', start: at('00:00'), end: at('00:00'), why: 'too-short' },
    ]);
  });
});

describeInEveryZone('the readings of a day', () => {
  const entries = (): Entry[] => [
    checkIn('2026-06-09 10:00', { energy: 1, focus: 1, steady: true }),
    reset(standupEnds(), '10:00', 'done', { energy: 4, focus: 3, steady: true }),
    checkIn('14:00', { energy: 2 }),
    checkIn('15:00', { focus: 5, steady: false }),
  ];

  it('are a curve of energy, a curve of focus, and the steady moments', () => {
    const { energy, focus, steady } = viewAt('16:00', [], entries());
    expect({ energy, focus, steady }).toEqual({
      energy: [
        { at: at('10:00'), value: 4 },
        { at: at('14:00'), value: 2 },
      ],
      focus: [
        { at: at('10:00'), value: 3 },
        { at: at('15:00'), value: 5 },
      ],
      steady: [at('10:00')],
    });
  });
});

describeInEveryZone('the direction and the reflection', () => {
  const direction = (local: string, line: string): Entry => ({
    id: local,
    kind: 'direction',
    at: at(local),
    day: today,
    line,
  });
  const reflection = (local: string, heading: 'closer' | 'away'): Entry => ({
    id: local,
    kind: 'reflection',
    at: at(local),
    day: today,
    heading,
  });

  it('are the last ones written, on whatever day', () =>
    expect(
      viewAt(
        '18:00',
        [],
        [
          direction('2026-06-09 17:30', 'Listen'),
          direction('09:00', ' Listen first '),
          reflection('17:30', 'away'),
          reflection('2026-06-11 08:00', 'closer'),
        ],
      ),
    ).toMatchObject({ direction: 'Listen first', reflection: { heading: 'closer' } }));
  it('are null if the line was cleared and nothing was saved', () =>
    expect(viewAt('18:00', [], [direction('09:00', 'Listen'), direction('10:00', ' ')])).toMatchObject({
      direction: null,
      reflection: null,
    }));
});

describeInEveryZone('a day with something in the background', () => {
  const offsite = () => occurrence('Offsite', '09:00–17:30', { uid: 'offsite' });
  it('shows it beside the meetings, and not among the events that are none', () => {
    const { meetings, background, notCounted } = viewAt('12:00', [offsite(), standup()]);
    expect([meetings.map(({ title }) => title), background, notCounted]).toEqual([
      ['Standup'],
      [{ uid: 'offsite', title: 'Offsite', start: at('09:00'), end: at('17:30'), counted: false }],
      [],
    ]);
  });
  it('shows it as counted where its series is', () => {
    const verdicts = verdictsOf([{ occurrences: [offsite()], addresses: [] }], {
      ignore: [],
      counted: ['offsite'],
    });
    const sources = { verdicts, meetingEnds: meetingEndsOf(meetingsOf(verdicts), 60), entries: [] };
    const { meetings, background } = dayView(at('12:00'), sources, at('12:00'));
    expect([meetings.length, background.map(({ counted }) => counted)]).toEqual([1, [true]]);
  });
});
