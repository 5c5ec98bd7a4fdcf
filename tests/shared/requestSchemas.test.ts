import { describe, expect, it } from 'vitest';
import { requestPayloads } from '../../src/shared/requestSchemas';

const accepts = (
  name: 'checkIn' | 'days' | 'headingPoints' | 'letter' | 'changePreferences' | 'changeFeed',
  ...payload: unknown[]
): boolean => requestPayloads[name]().safeParse(payload).success;

describe('a check-in', () => {
  it.each([{ energy: 1 }, { focus: 5 }, { steady: false }, { note: 'tired' }])('with %j is accepted', given =>
    expect(accepts('checkIn', given)).toBe(true),
  );

  it.each([{}, { energy: undefined }, { note: '' }, { note: ' \n' }, { mood: 'blue' }])(
    'without an answer (%j) is refused',
    given => expect(accepts('checkIn', given)).toBe(false),
  );
});

describe('the lines of a text field in Settings', () => {
  const accepted = (lines: readonly string[]): readonly boolean[] => [
    accepts('changePreferences', { ignore: lines }),
    accepts('changeFeed', 'f1', { addresses: lines }),
  ];

  it('are accepted if they fit into the field', () =>
    expect([accepted(['a'.repeat(10_000)]), accepted(Array(5_000).fill('a'))]).toEqual([
      [true, true],
      [true, true],
    ]));

  it('are refused if together they are longer', () =>
    expect([accepted(['a'.repeat(10_001)]), accepted(Array(10_000).fill('a'.repeat(1_000)))]).toEqual([
      [false, false],
      [false, false],
    ]));
});

describe('the days that a view asks for', () => {
  it.each(['days', 'headingPoints', 'letter'] as const)('(%s) are a year at most, more or less', name => {
    expect([
      accepts(name, '2026-01-01', '2026-12-31'),
      accepts(name, '2026-02-01', '2026-01-01'),
      accepts(name, '2020-01-01', '2026-12-31'),
      accepts(name, '0001-01-01', '9999-12-31'),
    ]).toEqual([true, true, false, false]);
  });
});
