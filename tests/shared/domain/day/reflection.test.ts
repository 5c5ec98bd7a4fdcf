import { describe, expect, it } from 'vitest';
import {
  decideReflection,
  type EveningSituation,
  type ReflectionDraft,
  reflectionFormOf,
  tomorrowDirectionIn,
} from '../../../../src/shared/domain/day/reflection';
import type { Entry } from '../../../../src/shared/domain/journal/entry';
import { defaultPreferences } from '../../../../src/shared/domain/settings/settings';
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
  ...other,
});
const reflection = (change: Partial<typeof defaultPreferences.reflection>) => ({
  preferences: { ...defaultPreferences, reflection: { ...defaultPreferences.reflection, ...change } },
});
const tomorrow = () => at('2026-06-11 00:00');
const waits = (until: number | null) => ({ kind: 'wait', until });
const held = (until: number | null) => ({ kind: 'held', until });
const opens = { kind: 'open', early: false };
const opensEarly = { kind: 'open', early: true };
const saved = (): Entry => ({ id: 'r', kind: 'reflection', at: at('15:00'), day: today, heading: 'level' });

describeInEveryZone('a working day', () => {
  it('waits for the chosen time', () =>
    expect(decideReflection(evening(), at('17:29:59'))).toEqual(waits(at('17:30'))));
  it('opens at that time, or later if the app starts later', () => {
    expect(decideReflection(evening(), at('17:30'))).toEqual(opens);
    expect(decideReflection(evening(), at('22:00'))).toEqual(opens);
  });
  it('opens once', () =>
    expect(decideReflection(evening({}, { reflectionOfferedOn: today }), at('17:31'))).toEqual(
      waits(tomorrow()),
    ));
  it('does not open if the day already has a reflection', () =>
    expect(decideReflection(evening({ entries: [saved()] }), at('17:30'))).toEqual(waits(tomorrow())));
  it('does not open if there is no calendar', () =>
    expect(decideReflection(evening({}, { feeds: [] }), at('17:30'))).toEqual(waits(tomorrow())));
});

describeInEveryZone('a day that is not a chosen day, or opening turned off', () => {
  it.each([{ days: [0, 6] }, { days: [] }, { opens: false }])('does not open: %o', change =>
    expect(decideReflection(evening({}, reflection(change)), at('17:30'))).toEqual(waits(tomorrow())),
  );
});

describeInEveryZone('a meeting at the chosen time', () => {
  const late = () => evening({ meetings: [meeting('Late', '17:00–18:00')] });

  it('delays the reflection', () =>
    expect(decideReflection(late(), at('17:30'))).toEqual(waits(at('18:00'))));
  it('is followed by the reflection', () => expect(decideReflection(late(), at('18:00'))).toEqual(opens));
});

describeInEveryZone('a hold at the chosen time', () => {
  it('delays the reflection', () => {
    expect(decideReflection(evening({ holds: [hold('locked')] }), at('17:30'))).toEqual(held(null));
    expect(decideReflection(evening({ holds: [hold('paused', '18:00')] }), at('17:30'))).toEqual(
      held(at('18:00')),
    );
  });
  it('has no effect once it has ended', () =>
    expect(decideReflection(evening({ holds: [hold('paused', '18:00')] }), at('18:00'))).toEqual(opens));
  it('opens outside working hours, as it has a time of its own', () =>
    expect(decideReflection(evening({ holds: [hold('outside-hours')] }), at('17:30'))).toEqual(opens));
});

describeInEveryZone('a reflection that is snoozed', () => {
  const snoozed = (until: string) =>
    evening({}, { reflectionOfferedOn: today, reflectionSnoozedUntil: at(until) });

  it('opens once more at that time', () => {
    expect(decideReflection(snoozed('17:45'), at('17:31'))).toEqual(waits(at('17:45')));
    expect(decideReflection(snoozed('17:45'), at('17:45'))).toEqual(opens);
  });
  it('opens at its own time, even on a day that is not chosen', () => {
    const reflectionSnoozedUntil = at('18:15');
    for (const other of [{ feeds: [] }, reflection({ days: [0, 6] }), reflection({ opens: false })]) {
      const late = evening({}, { ...other, reflectionSnoozedUntil });
      expect(decideReflection(late, at('18:00'))).toEqual(waits(at('18:15')));
      expect(decideReflection(late, at('18:15'))).toEqual(opens);
    }
  });
  it('opens early if the snooze ends before the usual time', () => {
    const early = (until: string | null) =>
      evening({}, { reflectionSnoozedUntil: until === null ? null : at(until) });
    expect(decideReflection(early('15:15'), at('15:00'))).toEqual(waits(at('15:15')));
    expect(decideReflection(early('15:15'), at('15:15'))).toEqual(opensEarly);
    expect(decideReflection(early(null), at('15:16'))).toEqual(waits(at('17:30')));
  });
  it('does not open before the snooze ends, even past the chosen time', () =>
    expect(decideReflection(evening({}, { reflectionSnoozedUntil: at('18:00') }), at('17:30'))).toEqual(
      waits(at('18:00')),
    ));
  it('does not open during a meeting or a hold', () => {
    const settings = { reflectionSnoozedUntil: at('15:15') };
    const met = evening({ meetings: [meeting('Review', '15:00–16:00')] }, settings);
    expect(decideReflection(met, at('15:15'))).toEqual(waits(at('16:00')));
    expect(decideReflection(evening({ holds: [hold('locked')] }, settings), at('15:15'))).toEqual(held(null));
  });
  it('does not open if the day already has a reflection, or on another day', () => {
    const settings = { reflectionOfferedOn: today, reflectionSnoozedUntil: at('17:45') };
    expect(decideReflection(evening({ entries: [saved()] }, settings), at('17:45'))).toEqual(
      waits(tomorrow()),
    );
    expect(decideReflection(evening({}, settings), at('2026-06-11 09:00'))).toEqual(
      waits(at('2026-06-11 17:30')),
    );
  });
});

describeIn('Europe/Berlin', 'a day when the clocks change', () => {
  it('opens when the local clock shows the chosen time', () => {
    const sunday = evening({}, reflection({ days: [0] }));
    expect(decideReflection(sunday, at('2026-10-25 00:30'))).toEqual(waits(at('2026-10-25 17:30')));
    expect(decideReflection(sunday, at('2026-03-29 00:30'))).toEqual(waits(at('2026-03-29 17:30')));
  });
});

describeInEveryZone('the form of a day', () => {
  const saved = { heading: 'away', helped: 'Rain', correction: '' } as const;
  const savedReflection = (): Entry => ({
    id: 'r',
    kind: 'reflection',
    at: at('18:00'),
    day: today,
    ...saved,
  });
  const ahead = (line: string): Entry => ({
    id: line,
    kind: 'direction',
    at: at('18:00'),
    day: '2026-06-11',
    line,
  });
  const typed = (change: Partial<ReflectionDraft>): ReflectionDraft => ({
    day: today,
    heading: 'closer',
    helped: 'A walk',
    correction: 'Asked late',
    tomorrow: '',
    tomorrowBefore: '',
    ...change,
  });

  it('is empty if nothing was written', () =>
    expect(reflectionFormOf(today, [], null)).toEqual({
      draft: { day: today, heading: null, helped: '', correction: '', tomorrow: '', tomorrowBefore: '' },
      isUnsaved: false,
    }));
  it("has what was saved, and the next day's direction", () =>
    expect(reflectionFormOf(today, [savedReflection(), ahead('Listen')], null)).toEqual({
      draft: { day: today, ...saved, tomorrow: 'Listen', tomorrowBefore: 'Listen' },
      isUnsaved: false,
    }));
  it('has the unsaved draft rather than what was saved', () =>
    expect(reflectionFormOf(today, [savedReflection()], typed({ tomorrow: 'Ask' }))).toEqual({
      draft: typed({ tomorrow: 'Ask' }),
      isUnsaved: true,
    }));
  it('has a direction that was set after the draft was typed', () => {
    const draftOf = (kept: ReflectionDraft) => reflectionFormOf(today, [ahead('Listen')], kept).draft;
    expect(draftOf(typed({}))).toEqual(typed({ tomorrow: 'Listen', tomorrowBefore: 'Listen' }));
    expect(draftOf(typed({ tomorrow: 'Ask' }))).toEqual(
      typed({ tomorrow: 'Listen; Ask', tomorrowBefore: 'Listen' }),
    );
  });
});

describe('tomorrow’s direction', () => {
  const changed = (tomorrowBefore: string, tomorrow: string, stands: string): string =>
    tomorrowDirectionIn({ tomorrow, tomorrowBefore }, stands);

  it('becomes what was written', () => {
    expect(changed('', ' Listen ', '')).toBe('Listen');
    expect(changed('Listen', 'Ask', 'Listen')).toBe('Ask');
  });
  it('is cleared if its line is cleared', () => expect(changed('Listen', ' ', 'Listen')).toBe(''));
  it('becomes what was written, ignoring surrounding spaces in the saved line', () => {
    expect(changed('Report ', 'Report draft', 'Report')).toBe('Report draft');
    expect(changed('Report ', '', 'Report')).toBe('');
  });
  it('stays as set elsewhere if the line was not changed', () => {
    expect(changed('', '', 'Ask')).toBe('Ask');
    expect(changed('Listen', 'Listen', 'Ask')).toBe('Ask');
    expect(changed('Listen', 'Listen', '')).toBe('');
  });
  it('keeps both lines if it was set elsewhere while the line was changed', () => {
    expect(changed('', 'Listen', 'Ask')).toBe('Ask; Listen');
    expect(changed('Listen', 'Listen', 'Listen; Ask')).toBe('Listen; Ask');
    expect(changed('Listen', '', 'Ask')).toBe('Ask');
    expect(changed('Listen', 'Ask', '')).toBe('Ask');
    expect(changed('', 'Ask', 'Ask')).toBe('Ask');
  });
  it('is truncated to the maximum length of a line', () =>
    expect(changed('', 'b'.repeat(1_000), 'a'.repeat(900))).toHaveLength(1_000));
});
