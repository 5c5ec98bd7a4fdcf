import { expect, it } from 'vitest';
import {
  decideMorning,
  type MorningSituation,
  morningShownUntil,
} from '../../../../src/shared/domain/day/morning';
import type { Entry } from '../../../../src/shared/domain/journal/entry';
import { defaultPreferences } from '../../../../src/shared/domain/settings/preferences';
import { at, describeIn, describeInEveryZone, hold, meeting, today } from '../../../support/domain';

/** A Wednesday morning with recent input and an empty calendar. */
const morning = (
  other: Partial<Omit<MorningSituation, 'settings'>> = {},
  settings: Partial<MorningSituation['settings']> = {},
): MorningSituation => ({
  settings: { preferences: defaultPreferences, directionAskedOn: null, ...settings },
  meetings: [],
  entries: [],
  recalled: null,
  holds: [],
  lastInput: null,
  ...other,
});
const prefer = (change: Partial<typeof defaultPreferences>) => ({
  preferences: { ...defaultPreferences, ...change },
});
const onDays = (...days: number[]) => prefer({ reflection: { ...defaultPreferences.reflection, days } });
const direction = (line: string): Entry => ({
  id: 'd',
  kind: 'direction',
  at: at('2026-06-09 18:00'),
  day: today,
  line,
});
const tomorrow = () => at('2026-06-11 00:00');
const waits = (until: number | null) => ({ kind: 'wait', until });
const held = (until: number | null) => ({ kind: 'held', until });
const asks = { kind: 'ask' };

describeInEveryZone('the morning of a working day', () => {
  it('waits for the chosen time', () =>
    expect(decideMorning(morning(), at('07:59:59'))).toEqual(waits(at('08:00'))));
  it('asks at that time or later', () => {
    expect(decideMorning(morning({ lastInput: at('08:00') }), at('08:00'))).toEqual(asks);
    expect(decideMorning(morning({ lastInput: at('11:10') }), at('11:11'))).toEqual(asks);
  });
  it('does not ask until there has been input since that time', () =>
    expect(decideMorning(morning({ lastInput: at('07:59:59') }), at('09:00'))).toEqual(waits(null)));
  it("assumes the user is there if the desktop doesn't report input", () =>
    expect(decideMorning(morning({ lastInput: null }), at('08:00'))).toEqual(asks));
  it('asks despite a direction if there is a correction to recall', () => {
    const recalls = morning({ entries: [direction('walk')], recalled: 'tell Ben', lastInput: null });
    expect(decideMorning(recalls, at('08:00'))).toEqual(asks);
    expect(morningShownUntil(recalls, at('08:00'), at('08:05'))).toBe(at('08:10'));
  });
  it('asks once', () =>
    expect(decideMorning(morning({}, { directionAskedOn: today }), at('08:01'))).toEqual(waits(tomorrow())));
  it('asks again the next day', () =>
    expect(decideMorning(morning({}, { directionAskedOn: '2026-06-09' }), at('08:01'))).toEqual(asks));
  it('stops asking once it is time for the reflection', () => {
    expect(decideMorning(morning(), at('17:29:59'))).toEqual(asks);
    expect(decideMorning(morning(), at('17:30'))).toEqual(waits(tomorrow()));
  });
});

describeInEveryZone('a day that already has a direction', () => {
  it('is not asked about', () =>
    expect(decideMorning(morning({ entries: [direction('Fewer things')] }), at('08:00'))).toEqual(
      waits(tomorrow()),
    ));
  it('is asked about if the direction was cleared', () =>
    expect(decideMorning(morning({ entries: [direction('')] }), at('08:00'))).toEqual(asks));
});

describeInEveryZone('a day that is not a chosen day', () => {
  it('waits for the next day', () =>
    expect(decideMorning(morning({}, onDays(0, 6)), at('08:00'))).toEqual(waits(tomorrow())));
  it('waits for a change if no day is chosen or the question is off', () => {
    const silent = prefer({ morning: { asks: false, at: '08:00' } });
    expect(decideMorning(morning({}, onDays()), at('08:00'))).toEqual(waits(null));
    expect(decideMorning(morning({}, silent), at('08:00'))).toEqual(waits(null));
  });
});

describeInEveryZone('a meeting or hold when the user arrives', () => {
  const early = () => [meeting('Early', '08:00–09:00')];

  it('delays the question', () => {
    expect(decideMorning(morning({ meetings: early() }), at('08:10'))).toEqual(waits(at('09:00')));
    expect(decideMorning(morning({ holds: [hold('locked')] }), at('08:10'))).toEqual(held(null));
    expect(decideMorning(morning({ holds: [hold('typing', '08:10:05')] }), at('08:10'))).toEqual(
      held(at('08:10:05')),
    );
  });
  it('is followed by the question', () => {
    expect(decideMorning(morning({ meetings: early() }), at('09:00'))).toEqual(asks);
    expect(decideMorning(morning({ holds: [hold('typing', '08:10:05')] }), at('08:10:05'))).toEqual(asks);
    expect(decideMorning(morning({ holds: [hold('outside-hours', '09:00')] }), at('08:10'))).toEqual(asks);
  });
});

describeInEveryZone('a clock that is set back', () => {
  it('does not make it ask twice on one day', () =>
    expect(decideMorning(morning({}, { directionAskedOn: today }), at('06:00'))).toEqual(waits(tomorrow())));
  it('makes it ask on the day before, if that was not asked', () =>
    expect(decideMorning(morning({}, { directionAskedOn: today }), at('2026-06-09 09:00'))).toEqual(asks));
});

describeIn('Europe/Berlin', 'a day when the clocks change', () => {
  it('asks when the local clock shows the chosen time', () => {
    const sunday = morning({}, onDays(0));
    expect(decideMorning(sunday, at('2026-10-25 00:30'))).toEqual(waits(at('2026-10-25 08:00')));
    expect(decideMorning(sunday, at('2026-03-29 00:30'))).toEqual(waits(at('2026-03-29 08:00')));
  });
  it('waits until the next midnight, 25 hours after the last', () => {
    const asked = morning({}, { ...onDays(0), directionAskedOn: '2026-10-25' });
    expect(decideMorning(asked, at('2026-10-25 00:30'))).toEqual(waits(at('2026-10-26 00:00')));
  });
});

describeInEveryZone('the question on the screen', () => {
  it('stays for ten minutes', () => {
    expect(morningShownUntil(morning(), at('08:00'), at('08:00'))).toBe(at('08:10'));
    expect(morningShownUntil(morning(), at('08:00'), at('08:10'))).toBe(null);
  });
  it('goes away when a meeting starts', () => {
    const next = morning({ meetings: [meeting('Early', '08:05–09:00')] });
    expect(morningShownUntil(next, at('08:00'), at('08:04'))).toBe(at('08:05'));
    expect(morningShownUntil(next, at('08:00'), at('08:05'))).toBe(null);
  });
  it('goes away when it is time for the reflection', () => {
    expect(morningShownUntil(morning(), at('17:25'), at('17:25'))).toBe(at('17:30'));
    expect(morningShownUntil(morning(), at('17:25'), at('17:30'))).toBe(null);
  });
  it('goes away when it is answered elsewhere', () =>
    expect(morningShownUntil(morning({ entries: [direction('Fewer')] }), at('08:00'), at('08:01'))).toBe(
      null,
    ));
  it('goes away when a hold other than typing is on', () => {
    expect(morningShownUntil(morning({ holds: [hold('locked')] }), at('08:00'), at('08:01'))).toBe(null);
    expect(morningShownUntil(morning({ holds: [hold('typing', '08:02')] }), at('08:00'), at('08:01'))).toBe(
      at('08:10'),
    );
  });
});
