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

/** A Wednesday evening on which nothing has been said yet. */
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
  it('opens at that time, and later when the app comes late', () => {
    expect(decideReflection(evening(), at('17:30'))).toEqual(opens);
    expect(decideReflection(evening(), at('22:00'))).toEqual(opens);
  });
  it('opens once', () =>
    expect(decideReflection(evening({}, { reflectionOfferedOn: today }), at('17:31'))).toEqual(
      waits(tomorrow()),
    ));
  it('does not open when it has been reflected on', () =>
    expect(decideReflection(evening({ entries: [saved()] }), at('17:30'))).toEqual(waits(tomorrow())));
  it('does not open before there is a calendar', () =>
    expect(decideReflection(evening({}, { feeds: [] }), at('17:30'))).toEqual(waits(tomorrow())));
});

describeInEveryZone('a day that was not chosen', () => {
  it.each([{ days: [0, 6] }, { days: [] }, { opens: false }])('is let go: %o', change =>
    expect(decideReflection(evening({}, reflection(change)), at('17:30'))).toEqual(waits(tomorrow())),
  );
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
  it('opens at its own time, also where the day would have none', () => {
    const reflectionSnoozedUntil = at('18:15');
    for (const other of [{ feeds: [] }, reflection({ days: [0, 6] }), reflection({ opens: false })]) {
      const late = evening({}, { ...other, reflectionSnoozedUntil });
      expect(decideReflection(late, at('18:00'))).toEqual(waits(at('18:15')));
      expect(decideReflection(late, at('18:15'))).toEqual(opens);
    }
  });
  it('opens early where that is its time, and the day’s own opening is still to come', () => {
    const early = (until: string | null) =>
      evening({}, { reflectionSnoozedUntil: until === null ? null : at(until) });
    expect(decideReflection(early('15:15'), at('15:00'))).toEqual(waits(at('15:15')));
    expect(decideReflection(early('15:15'), at('15:15'))).toEqual(opensEarly);
    expect(decideReflection(early(null), at('15:16'))).toEqual(waits(at('17:30')));
  });
  it('opens no earlier than that, also past the chosen time', () =>
    expect(decideReflection(evening({}, { reflectionSnoozedUntil: at('18:00') }), at('17:30'))).toEqual(
      waits(at('18:00')),
    ));
  it('opens into no meeting and no hold', () => {
    const settings = { reflectionSnoozedUntil: at('15:15') };
    const met = evening({ meetings: [meeting('Review', '15:00–16:00')] }, settings);
    expect(decideReflection(met, at('15:15'))).toEqual(waits(at('16:00')));
    expect(decideReflection(evening({ holds: [hold('locked')] }, settings), at('15:15'))).toEqual(held(null));
  });
  it('is let go once the day has been reflected on, and of another day', () => {
    const settings = { reflectionOfferedOn: today, reflectionSnoozedUntil: at('17:45') };
    expect(decideReflection(evening({ entries: [saved()] }, settings), at('17:45'))).toEqual(
      waits(tomorrow()),
    );
    expect(decideReflection(evening({}, settings), at('2026-06-11 09:00'))).toEqual(
      waits(at('2026-06-11 17:30')),
    );
  });
});

describeIn('Europe/Berlin', 'a day on which the clocks change', () => {
  it('opens when the clock on the wall says so', () => {
    const sunday = evening({}, reflection({ days: [0] }));
    expect(decideReflection(sunday, at('2026-10-25 00:30'))).toEqual(waits(at('2026-10-25 17:30')));
    expect(decideReflection(sunday, at('2026-03-29 00:30'))).toEqual(waits(at('2026-03-29 17:30')));
  });
});

describeInEveryZone('the form of a day', () => {
  const said = { heading: 'away', helped: 'Rain', correction: '' } as const;
  const mine = (): Entry => ({ id: 'r', kind: 'reflection', at: at('18:00'), day: today, ...said });
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

  it('is empty where nothing was written', () =>
    expect(reflectionFormOf(today, [], null)).toEqual({
      draft: { day: today, heading: null, helped: '', correction: '', tomorrow: '', tomorrowBefore: '' },
      isKept: false,
    }));
  it('holds what was saved, and the direction of the next day', () =>
    expect(reflectionFormOf(today, [mine(), ahead('Listen')], null)).toEqual({
      draft: { day: today, ...said, tomorrow: 'Listen', tomorrowBefore: 'Listen' },
      isKept: false,
    }));
  it('holds what was typed rather than what was saved', () =>
    expect(reflectionFormOf(today, [mine()], typed({ tomorrow: 'Ask' }))).toEqual({
      draft: typed({ tomorrow: 'Ask' }),
      isKept: true,
    }));
  it('holds a direction that was set since it was typed', () => {
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
  it('is cleared with its line', () => expect(changed('Listen', ' ', 'Listen')).toBe(''));
  it('becomes what was written, whatever blanks it was saved with before', () => {
    expect(changed('Report ', 'Report draft', 'Report')).toBe('Report draft');
    expect(changed('Report ', '', 'Report')).toBe('');
  });
  it('stays as it was set elsewhere where the line was left alone', () => {
    expect(changed('', '', 'Ask')).toBe('Ask');
    expect(changed('Listen', 'Listen', 'Ask')).toBe('Ask');
    expect(changed('Listen', 'Listen', '')).toBe('');
  });
  it('keeps both where it was set elsewhere while the line was changed', () => {
    expect(changed('', 'Listen', 'Ask')).toBe('Ask; Listen');
    expect(changed('Listen', 'Listen', 'Listen; Ask')).toBe('Listen; Ask');
    expect(changed('Listen', '', 'Ask')).toBe('Ask');
    expect(changed('Listen', 'Ask', '')).toBe('Ask');
    expect(changed('', 'Ask', 'Ask')).toBe('Ask');
  });
  it('stays as short as a line can be', () =>
    expect(changed('', 'b'.repeat(1_000), 'a'.repeat(900))).toHaveLength(1_000));
});
