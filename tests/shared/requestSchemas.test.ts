import { describe, expect, it } from 'vitest';
import { z } from 'zod';
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

/** What a schema in JSON says of one value. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly prefixItems?: unknown;
}

/** Whether a value may have any length. */
function isEndless({ type, pattern, format, maxLength, maxItems, prefixItems, ...shape }: Shape): boolean {
  const types = [type].flat();
  if (types.includes('array')) return prefixItems === undefined && maxItems === undefined;
  if (!types.includes('string') || maxLength !== undefined || format === 'date') return false;
  const isRepeated = /(?<!\\)[*+]/.test(pattern ?? '*');
  return !('enum' in shape || 'const' in shape) && isRepeated;
}

/** Returns where a schema allows texts and lists of any length. */
const endlessIn = (schema: unknown, path: string): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = isEndless(schema) ? [path] : [];
  return [
    ...own,
    ...Object.entries(schema).flatMap(([name, part]) =>
      name === 'enum' ? [] : endlessIn(part, `${path}.${name}`),
    ),
  ];
};

it('no request takes a text or a list of any length, which would be kept, saved and sent to every window', () => {
  const endless = Object.entries(requestPayloads).flatMap(([name, schema]) =>
    endlessIn(z.toJSONSchema(schema(), { io: 'input' }), name),
  );
  expect(endless).toEqual([]);
});
