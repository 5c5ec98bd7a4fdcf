import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '../../../../src/shared/domain/journal/entry';
import { exportOf } from '../../../../src/shared/domain/journal/exportFile';
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
});
