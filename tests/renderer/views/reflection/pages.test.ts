import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/renderer/views/reflection/pages';
import { day } from '../../../support/snapshots';

describe('a page', () => {
  it("carries the day, and the next day's direction as tomorrow's", async () => {
    const directions: Readonly<Record<string, string>> = { '2026-03-02': 'listen', '2026-03-03': 'ask' };
    const source = { day: async (of: string) => day({ day: of, direction: directions[of] ?? null }) };
    expect(await readPage('2026-03-02', source)).toEqual({
      day: day({ direction: 'listen' }),
      tomorrow: 'ask',
    });
    expect((await readPage('2026-03-03', source)).tomorrow).toBe('');
  });
});
