import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '../../../../src/shared/domain/journal/entry';
import { exportOf } from '../../../../src/shared/domain/journal/exportFile';
import { imported } from '../../../support/journal';

const later: AnyEntry = { id: 'x', kind: 'dream', at: 5, colour: { of: ['sea', null] } };
const odd: AnyEntry = { id: 'y"]},{\\', kind: 'note', at: 6, line: '"entries":[{\\"' };
const textOf = (entries: readonly AnyEntry[]): string => [...exportOf(entries, 1)].join('');
const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('an export', () => {
  it.each([0, 1, 500, 501, 1_001])('of %i entries is read back as written', count => {
    const entries = Array.from({ length: count }, (_, index) => ({ ...later, id: `${index}` }));

    expect(imported(textOf(entries))).toEqual({ entries, problem: null });
  });

  it.each([
    [
      'of a later version',
      { format: 'one-degree', version: 2, theme: { entries: 'sea' }, entries: [later, odd] },
    ],
    ['with its format at the end', { entries: [later, odd], version: 1, format: 'one-degree' }],
  ])('%s is read, including unknown data', (_, content) => {
    for (const text of [JSON.stringify(content), `\uFEFF${JSON.stringify(content, null, 2)}`]) {
      expect(imported(text)).toEqual({ entries: [later, odd], problem: null });
    }
  });

  it.each([
    ['cut off', textOf([later]).slice(0, -10)],
    ['cut off after its last entry', textOf([later]).slice(0, -3)],
    ['without entries', '{"format":"one-degree","version":1}'],
    ['without a version', '{"format":"one-degree","entries":[]}'],
    ['with an entry that is none', '{"format":"one-degree","version":1,"entries":[{"id":"a","kind":"b"}]}'],
    ['with an instant beyond all years', textOf([later]).replace('"at":5', '"at":8640000000000001')],
    [
      'with an entry missing',
      '{"format":"one-degree","version":1,"entries":[{"id":"a","kind":"b","at":1},]}',
    ],
    ['nested too deeply', textOf([later]).replace('"sea"', nested(20_000))],
  ])('%s is damaged as a whole', (_, text) => expect(imported(text).problem).toBe('damaged'));
});

describe('a month of the journal', () => {
  it('is read like an export', () =>
    expect(imported(JSON.stringify({ version: 1, entries: [later, odd] }, null, '\t'))).toEqual({
      entries: [later, odd],
      problem: null,
    }));

  it.each([
    ['cut off', `{"version":1,"entries":[${JSON.stringify(later)},${JSON.stringify(odd)},{"id":"a","ki`],
    ['cut off within a text', `{"entries":[${JSON.stringify(later)},${JSON.stringify(odd)},{"id":"a]}`],
    ['with something else among its entries', JSON.stringify({ entries: ['odd', later, null, odd, 5] })],
    ['with another program’s text behind it', `${JSON.stringify({ entries: [later, odd] })}<<<<<<< mine`],
    [
      'with a field nested too deeply',
      `{"entries":[${JSON.stringify(later)},{"id":"a","kind":"b","at":1,"c":${nested(20_000)}},${JSON.stringify(odd)}]}`,
    ],
  ])('that is %s is read as far as its entries are sound', (_, text) =>
    expect(imported(text)).toEqual({ entries: [later, odd], problem: null }),
  );
});

describe('any other file', () => {
  it.each([
    ['empty', ''],
    ['a picture', '\u0089PNG\r\n'],
    ['a list', '[]'],
    ['a list of entries', JSON.stringify([later])],
    ['nothing', 'null'],
    ['another program’s JSON', JSON.stringify({ format: 'notes', version: 1, entries: [later] })],
    ['another program’s JSON, cut off', '{"format":"notes","entries":[{"id":"a","kind":"b","at":1},'],
    ['a month without entries', '{"version":1,"entries":[]}'],
    ['an object with entries within', JSON.stringify({ month: { entries: [later] } })],
  ])('(%s) is foreign', (_, text) => expect(imported(text).problem).toBe('foreign'));
});
