import { describe, expect, it } from 'vitest';
import { type AnyEntry, isAnyEntry } from '../../../../src/shared/domain/journal/entry';
import { exportOf, parseExport } from '../../../../src/shared/domain/journal/exportFile';
import { checkIn } from '../../../support/domain';

const textOf = (entries: readonly AnyEntry[]): string => [...exportOf(entries, 1_781_078_400_000)].join('');
const later: AnyEntry = { id: 'x', kind: 'dream', at: 5, colour: { of: ['sea', null] } };

describe('an export', () => {
  it('has a header and the unchanged entries', () => {
    const entries = [checkIn('10:00', { energy: 4 }), later];

    expect(JSON.parse(textOf(entries))).toEqual({
      format: 'one-degree',
      version: 1,
      exportedAt: 1_781_078_400_000,
      entries,
    });
  });

  it.each([0, 1, 500, 501, 1_001])('of %i entries is read back as written', count => {
    const entries = Array.from({ length: count }, (_, index) => ({ ...later, id: `${index}` }));

    expect(parseExport(textOf(entries))).toEqual({ ok: true, value: entries });
  });

  it('of a later version is read, including unknown data', () => {
    const text = JSON.stringify({ format: 'one-degree', version: 2, theme: 'sea', entries: [later] });

    expect(parseExport(text)).toEqual({ ok: true, value: [later] });
  });
});

describe('a file that is not an export', () => {
  it.each([
    ['empty', ''],
    ['a picture', '\u0089PNG\r\n'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['another program’s JSON', '{"format":"notes","version":1,"entries":[]}'],
    ['a month of the journal', '{"version":1,"entries":[]}'],
  ])('(%s) is foreign', (_, text) => expect(parseExport(text)).toEqual({ ok: false, problem: 'foreign' }));
});

describe('an export that was altered or truncated', () => {
  const whole = textOf([later]);

  it.each([
    ['cut off', whole.slice(0, -10)],
    ['without entries', '{"format":"one-degree","version":1}'],
    ['without a version', '{"format":"one-degree","entries":[]}'],
    ['with an entry that is none', '{"format":"one-degree","version":1,"entries":[{"id":"a","kind":"b"}]}'],
    ['with an instant beyond all years', whole.replace('"at":5', '"at":8640000000000001')],
  ])('(%s) is damaged as a whole', (_, text) =>
    expect(parseExport(text)).toEqual({ ok: false, problem: 'damaged' }),
  );
});

describe('an entry of any version', () => {
  it('has an id, a kind and an instant', () => {
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
