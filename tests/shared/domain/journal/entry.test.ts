import { describe, expect, it } from 'vitest';
import { isAnyEntry, parseEntry } from '../../../../src/shared/domain/journal/entry';
import { at, reset } from '../../../support/domain';

const kept = {
  reset: {
    id: 'r1',
    kind: 'reset',
    at: 1_781_078_400_000,
    transition: 'standup@1@2',
    outcome: 'postponed',
    reason: 'later',
    seconds: 12,
    until: 1_781_078_700_000,
    energy: 4,
    focus: 3,
    steady: true,
    leaving: 'the budget',
    facing: 'the release',
    anchor: { id: 'a1', line: 'stand up', kept: true },
  },
  checkIn: { id: 'c1', kind: 'check-in', at: 1_781_078_400_000, energy: 2, note: 'after lunch' },
  direction: { id: 'd1', kind: 'direction', at: 1_781_078_400_000, day: '2026-06-10', line: 'Listen first' },
  reflection: {
    id: 'f1',
    kind: 'reflection',
    at: 1_781_078_400_000,
    day: '2026-06-10',
    heading: 'closer',
    helped: 'a walk',
    correction: 'told Ben',
  },
} as const;

describe('an entry of the journal', () => {
  it.each(Object.entries(kept))('is read back as written: %s', (_, entry) =>
    expect(parseEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry),
  );
  it('needs no answers, only an outcome', () => {
    const bare = { id: 'r2', kind: 'reset', at: 1, transition: null, outcome: 'skipped', seconds: 0 };
    expect(parseEntry(bare)).toEqual(bare);
    expect(parseEntry({ id: 'c2', kind: 'check-in', at: 1 })).toEqual({ id: 'c2', kind: 'check-in', at: 1 });
    const unsaid = { id: 'f2', kind: 'reflection', at: 1, day: '2026-06-10', heading: null };
    expect(parseEntry(unsaid)).toEqual(unsaid);
  });
  it('is what the test builder makes', () => {
    const built = reset(null, '10:00', 'done', { energy: 5 });
    expect(parseEntry(built)).toEqual({ ...built, at: at('10:00') });
  });
});

describe('an entry of a later version', () => {
  it('is not parsed if its kind is unknown', () =>
    expect(parseEntry({ id: 'x', kind: 'anchor', at: 1, line: 'when, then' })).toBe(null));
  it('is parsed without unknown fields', () =>
    expect(parseEntry({ ...kept.checkIn, weather: 'rain' })).toEqual(kept.checkIn));
  it('is parsed without an unknown reason', () => {
    const { reason, ...rest } = kept.reset;
    expect(parseEntry({ ...rest, reason: `${reason}-ish` })).toEqual(rest);
  });
});

describe('the anchor of a reset', () => {
  const { anchor, ...rest } = kept.reset;

  it('has `kept` only if it was kept', () => {
    const shown = { ...rest, anchor: { id: 'a1', line: 'stand up' } };
    expect(parseEntry(shown)).toEqual(shown);
  });
  it.each(['stand up', { id: '', line: 'stand up' }, { ...anchor, kept: false }, { id: 'a1' }])(
    'is dropped alone if it is invalid: %j',
    bad => expect(parseEntry({ ...rest, anchor: bad })).toEqual(rest),
  );
});

describe('a value that is not an entry', () => {
  it.each([
    ['nothing', null],
    ['a word', 'reset'],
    ['a list', [kept.reset]],
    ['an empty object', {}],
    ['one without an id', { ...kept.checkIn, id: '' }],
    ['a time that is no number', { ...kept.checkIn, at: '2026-06-10' }],
    ['a time between two milliseconds', { ...kept.checkIn, at: 0.5 }],
    ['an energy beyond five', { ...kept.checkIn, energy: 6 }],
    ['an energy below one', { ...kept.checkIn, energy: 0 }],
    ['an energy in between', { ...kept.checkIn, energy: 2.5 }],
    ['an unknown outcome', { ...kept.reset, outcome: 'won' }],
    ['a reset that lasted less than nothing', { ...kept.reset, seconds: -1 }],
    ['a day that no calendar has', { ...kept.direction, day: '2026-02-30' }],
    ['a line beyond a thousand letters', { ...kept.direction, line: 'x'.repeat(1_001) }],
    ['an unknown heading', { ...kept.reflection, heading: 'north' }],
  ])('is not parsed: %s', (_, unknown) => expect(parseEntry(unknown)).toBe(null));
});

describe('an entry of any version', () => {
  it('has an id, a kind and an instant', () => {
    const later = { id: 'x', kind: 'dream', at: 5, colour: 'green' };
    expect(isAnyEntry(later)).toBe(true);
    for (const other of [
      'odd',
      null,
      [],
      { ...later, id: '' },
      { ...later, at: 1.5 },
      { ...later, at: -1 },
    ]) {
      expect(isAnyEntry(other)).toBe(false);
    }
  });
});
