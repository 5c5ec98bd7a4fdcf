import { expect, it } from 'vitest';
import type { Entry } from '../../src/shared/domain/entry';
import { decideReflection, type Evening } from '../../src/shared/domain/reflection';
import { defaultPreferences } from '../../src/shared/domain/settings';
import { at, describeIn, describeInEveryZone, hold, meeting, today } from '../support/domain';

/** A Wednesday evening on which nothing has been said yet. */
const evening = (
  other: Partial<Omit<Evening, 'settings'>> = {},
  settings: Partial<Evening['settings']> = {},
): Evening => ({
  settings: {
    preferences: defaultPreferences,
    reflectionOfferedOn: null,
    reflectionSnoozedUntil: null,
    ...settings,
  },
  meetings: [],
  entries: [],
  holds: [],
  ...other,
});
const reflection = (change: Partial<typeof defaultPreferences.reflection>) => ({
  preferences: { ...defaultPreferences, reflection: { ...defaultPreferences.reflection, ...change } },
});
const tomorrow = () => at('2026-06-11 00:00');
const waits = (until: number | null) => ({ kind: 'wait', until });
const held = (until: number | null) => ({ kind: 'held', until });
const opens = { kind: 'open' };

describeInEveryZone('a working day', () => {
  it('waits for the chosen time', () =>
    expect(decideReflection(evening(), at('17:29:59'))).toEqual(waits(at('17:30'))));
  it('opens at that time, and later when the app comes late', () => {
    expect(decideReflection(evening(), at('17:30'))).toEqual(opens);
    expect(decideReflection(evening(), at('22:00'))).toEqual(opens);
  });
  it('opens once', () =>
    expect(decideReflection(evening({}, { reflectionOfferedOn: today }), at('17:31'))).toEqual(
      waits(tomorrow()),
    ));
  it('does not open when it has been reflected on', () => {
    const saved: Entry = { id: 'r', kind: 'reflection', at: at('15:00'), day: today, heading: 'level' };
    expect(decideReflection(evening({ entries: [saved] }), at('17:30'))).toEqual(waits(tomorrow()));
  });
});

describeInEveryZone('a day that was not chosen', () => {
  it('waits for the next', () =>
    expect(decideReflection(evening({}, reflection({ days: [0, 6] })), at('17:30'))).toEqual(
      waits(tomorrow()),
    ));
  it('waits for a change where no day is, or where it shall not open', () => {
    expect(decideReflection(evening({}, reflection({ days: [] })), at('17:30'))).toEqual(waits(null));
    expect(decideReflection(evening({}, reflection({ opens: false })), at('17:30'))).toEqual(waits(null));
  });
});

describeInEveryZone('a meeting at the chosen time', () => {
  const late = () => evening({ meetings: [meeting('Late', '17:00–18:00')] });

  it('is let go on', () => expect(decideReflection(late(), at('17:30'))).toEqual(waits(at('18:00'))));
  it('is followed by it', () => expect(decideReflection(late(), at('18:00'))).toEqual(opens));
});

describeInEveryZone('a hold at the chosen time', () => {
  it('is waited for', () => {
    expect(decideReflection(evening({ holds: [hold('locked')] }), at('17:30'))).toEqual(held(null));
    expect(decideReflection(evening({ holds: [hold('paused', '18:00')] }), at('17:30'))).toEqual(
      held(at('18:00')),
    );
  });
  it('holds nothing from its end on', () =>
    expect(decideReflection(evening({ holds: [hold('paused', '18:00')] }), at('18:00'))).toEqual(opens));
});

describeInEveryZone('a reflection that is snoozed', () => {
  const snoozed = (until: string) =>
    evening({}, { reflectionOfferedOn: today, reflectionSnoozedUntil: at(until) });

  it('opens once more, then', () => {
    expect(decideReflection(snoozed('17:45'), at('17:31'))).toEqual(waits(at('17:45')));
    expect(decideReflection(snoozed('17:45'), at('17:45'))).toEqual(opens);
  });
  it('is let go at midnight', () => {
    const late = snoozed('2026-06-11 00:05');
    expect(decideReflection(late, at('23:50'))).toEqual(waits(tomorrow()));
    expect(decideReflection(late, at('2026-06-11 00:05'))).toEqual(waits(at('2026-06-11 17:30')));
  });
});

describeIn('Europe/Berlin', 'a day on which the clocks change', () => {
  it('opens when the clock on the wall says so', () => {
    const sunday = evening({}, reflection({ days: [0] }));
    expect(decideReflection(sunday, at('2026-10-25 00:30'))).toEqual(waits(at('2026-10-25 17:30')));
    expect(decideReflection(sunday, at('2026-03-29 00:30'))).toEqual(waits(at('2026-03-29 17:30')));
  });
});
