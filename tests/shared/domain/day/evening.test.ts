import { describe, expect, it } from 'vitest';
import {
  decideEvening,
  type EveningSituation,
  eveningCardAt,
  isLastWorkingDay,
} from '../../../../src/shared/domain/day/evening';
import type { Entry } from '../../../../src/shared/domain/journal/entry';
import { defaultPreferences } from '../../../../src/shared/domain/settings/preferences';
import { at, describeIn, describeInEveryZone, hold, meeting, today } from '../../../support/domain';

const calendar = { id: 'work', name: 'Work', source: '/work.ics', addresses: [], on: true };

/** A Wednesday evening without entries. */
const evening = (
  other: Partial<Omit<EveningSituation, 'settings'>> = {},
  settings: Partial<EveningSituation['settings']> = {},
): EveningSituation => ({
  settings: {
    feeds: [calendar],
    preferences: defaultPreferences,
    reflectionOfferedOn: null,
    reflectionSnoozedUntil: null,
    ...settings,
  },
  meetings: [],
  entries: [],
  holds: [],
  lastInput: null,
  ...other,
});
const reflection = (change: Partial<typeof defaultPreferences.reflection>) => ({
  preferences: { ...defaultPreferences, reflection: { ...defaultPreferences.reflection, ...change } },
});
const tomorrow = () => at('2026-06-11 00:00');
const waits = (until: number | null) => ({ kind: 'wait', until });
const held = (until: number | null) => ({ kind: 'held', until });
const asks = { kind: 'ask', early: false };
const asksEarly = { kind: 'ask', early: true };
const saved = (): Entry => ({ id: 'r', kind: 'reflection', at: at('15:00'), day: today, heading: 'level' });

describeInEveryZone('a working day', () => {
  it('waits for the chosen time', () =>
    expect(decideEvening(evening(), at('17:29:59'))).toEqual(waits(at('17:30'))));
  it('asks at that time, or later if the app starts later', () => {
    expect(decideEvening(evening(), at('17:30'))).toEqual(asks);
    expect(decideEvening(evening(), at('22:00'))).toEqual(asks);
  });
  it('asks once', () =>
    expect(decideEvening(evening({}, { reflectionOfferedOn: today }), at('17:31'))).toEqual(
      waits(tomorrow()),
    ));
  it('does not ask if the day already has a reflection', () =>
    expect(decideEvening(evening({ entries: [saved()] }), at('17:30'))).toEqual(waits(tomorrow())));
  it('does not ask if there is no calendar', () =>
    expect(decideEvening(evening({}, { feeds: [] }), at('17:30'))).toEqual(waits(tomorrow())));
});

describeInEveryZone('a day that is not a chosen day, or asking turned off', () => {
  it.each([{ days: [0, 6] }, { days: [] }, { opens: false }])('does not ask: %o', change =>
    expect(decideEvening(evening({}, reflection(change)), at('17:30'))).toEqual(waits(tomorrow())),
  );
});

describeInEveryZone('a meeting at the chosen time', () => {
  const late = () => evening({ meetings: [meeting('Late', '17:00–18:00')] });

  it('delays the question', () => expect(decideEvening(late(), at('17:30'))).toEqual(waits(at('18:00'))));
  it('is followed by the question', () => expect(decideEvening(late(), at('18:00'))).toEqual(asks));
});

describeInEveryZone('a hold at the chosen time', () => {
  it('delays the question', () => {
    expect(decideEvening(evening({ holds: [hold('locked')] }), at('17:30'))).toEqual(held(null));
    expect(decideEvening(evening({ holds: [hold('paused', '18:00')] }), at('17:30'))).toEqual(
      held(at('18:00')),
    );
  });
  it('has no effect once it has ended', () =>
    expect(decideEvening(evening({ holds: [hold('paused', '18:00')] }), at('18:00'))).toEqual(asks));
  it('asks outside working hours, as it has a time of its own', () =>
    expect(decideEvening(evening({ holds: [hold('outside-hours')] }), at('17:30'))).toEqual(asks));
});

describeInEveryZone('a reflection that is snoozed', () => {
  const snoozed = (until: string) =>
    evening({}, { reflectionOfferedOn: today, reflectionSnoozedUntil: at(until) });

  it('asks once more at that time', () => {
    expect(decideEvening(snoozed('17:45'), at('17:31'))).toEqual(waits(at('17:45')));
    expect(decideEvening(snoozed('17:45'), at('17:45'))).toEqual(asks);
  });
  it('asks at its own time, even on a day that is not chosen', () => {
    const reflectionSnoozedUntil = at('18:15');
    for (const other of [{ feeds: [] }, reflection({ days: [0, 6] }), reflection({ opens: false })]) {
      const late = evening({}, { ...other, reflectionSnoozedUntil });
      expect(decideEvening(late, at('18:00'))).toEqual(waits(at('18:15')));
      expect(decideEvening(late, at('18:15'))).toEqual(asks);
    }
  });
  it('asks early if the snooze ends before the usual time', () => {
    const early = (until: string | null) =>
      evening({}, { reflectionSnoozedUntil: until === null ? null : at(until) });
    expect(decideEvening(early('15:15'), at('15:00'))).toEqual(waits(at('15:15')));
    expect(decideEvening(early('15:15'), at('15:15'))).toEqual(asksEarly);
    expect(decideEvening(early(null), at('15:16'))).toEqual(waits(at('17:30')));
  });
  it('does not ask before the snooze ends, even past the chosen time', () =>
    expect(decideEvening(evening({}, { reflectionSnoozedUntil: at('18:00') }), at('17:30'))).toEqual(
      waits(at('18:00')),
    ));
  it('does not ask during a meeting or a hold', () => {
    const settings = { reflectionSnoozedUntil: at('15:15') };
    const met = evening({ meetings: [meeting('Review', '15:00–16:00')] }, settings);
    expect(decideEvening(met, at('15:15'))).toEqual(waits(at('16:00')));
    expect(decideEvening(evening({ holds: [hold('locked')] }, settings), at('15:15'))).toEqual(held(null));
  });
  it('does not ask if the day already has a reflection, or on another day', () => {
    const settings = { reflectionOfferedOn: today, reflectionSnoozedUntil: at('17:45') };
    expect(decideEvening(evening({ entries: [saved()] }, settings), at('17:45'))).toEqual(waits(tomorrow()));
    expect(decideEvening(evening({}, settings), at('2026-06-11 09:00'))).toEqual(
      waits(at('2026-06-11 17:30')),
    );
  });
});

describeIn('Europe/Berlin', 'a day when the clocks change', () => {
  it('asks when the local clock shows the chosen time', () => {
    const sunday = evening({}, reflection({ days: [0] }));
    expect(decideEvening(sunday, at('2026-10-25 00:30'))).toEqual(waits(at('2026-10-25 17:30')));
    expect(decideEvening(sunday, at('2026-03-29 00:30'))).toEqual(waits(at('2026-03-29 17:30')));
  });
});

describeInEveryZone('an empty desk', () => {
  const left = (lastInput: string) => evening({ lastInput: at(lastInput) });

  it('is not asked until somebody is back', () => {
    expect(decideEvening(left('17:29:59'), at('17:40'))).toEqual(waits(null));
    expect(decideEvening(left('17:40'), at('17:40'))).toEqual(asks);
  });
  it('is not asked at the end of a snooze', () => {
    const snoozed = evening({ lastInput: at('17:44') }, { reflectionSnoozedUntil: at('17:45') });
    expect(decideEvening(snoozed, at('17:45'))).toEqual(waits(null));
  });
});

describeInEveryZone('the card', () => {
  const card = (now: string, other: Partial<EveningSituation> = {}) =>
    eveningCardAt({ ...evening(), ...other }, at('17:30'), at(now));
  const shown = (until: string) => ({ kind: 'shown', until: at(until) });

  it('stays for ten minutes', () => {
    expect(card('17:30')).toEqual(shown('17:40'));
    expect(card('17:39:59')).toEqual(shown('17:40'));
    expect(card('17:40')).toEqual({ kind: 'over' });
  });
  it('stays while it is answered, so that the answer can be taken back', () =>
    expect(card('17:31', { entries: [saved()] })).toEqual(shown('17:40')));
  it('stays while somebody types in another window', () =>
    expect(card('17:31', { holds: [hold('typing')] })).toEqual(shown('17:40')));
  it('makes way for a meeting', () => {
    const meetings = [meeting('Late', '17:35–18:00')];
    expect(card('17:34', { meetings })).toEqual(shown('17:35'));
    expect(card('17:35', { meetings })).toEqual({ kind: 'in-the-way' });
  });
  it.each(['on-a-call', 'sharing', 'presenting', 'do-not-disturb', 'locked', 'asleep', 'paused'] as const)(
    'makes way when it is held back: %s',
    kind => expect(card('17:31', { holds: [hold(kind)] })).toEqual({ kind: 'in-the-way' }),
  );
  it('is over with its day', () => {
    expect(eveningCardAt(evening(), at('23:55'), at('23:56'))).toEqual({
      kind: 'shown',
      until: at('2026-06-11 00:00'),
    });
    expect(eveningCardAt(evening(), at('23:55'), at('2026-06-11 00:00'))).toEqual({ kind: 'over' });
  });
  it('is over if the clock is set back to another day', () =>
    expect(eveningCardAt(evening(), at('2026-06-11 00:05'), at('23:50'))).toEqual({ kind: 'over' }));
  it('is over once no calendar is left', () => {
    const settings = { ...evening().settings, feeds: [] };
    expect(card('17:31', { settings })).toEqual({ kind: 'over' });
  });
});

describe('the last working day of a week', () => {
  const weekdays = [1, 2, 3, 4, 5];

  it('has no later one before Monday', () => {
    // 2026-06-10 is a Wednesday.
    const on = (day: string, days: readonly number[]) => isLastWorkingDay(days, at(`${day} 17:30`));
    expect(on('2026-06-12', weekdays)).toBe(true);
    expect(on('2026-06-11', weekdays)).toBe(false);
    expect(on('2026-06-11', [1, 2, 4])).toBe(true);
    expect(on('2026-06-14', [0, 1])).toBe(true);
    expect(on('2026-06-13', weekdays)).toBe(false);
    expect(on('2026-06-12', [])).toBe(false);
  });
});
