import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/renderer/views/reflection/pages';
import { day } from '../../../support/snapshots';

describe('a page', () => {
  const directions: Readonly<Record<string, string>> = { '2026-03-02': 'listen', '2026-03-03': 'ask' };
  const draft = { day: '2026-03-02', heading: null, helped: 'rain', correction: '', tomorrow: '' };
  const source = {
    day: async (of: string) => day({ day: of, direction: directions[of] ?? null }),
    draft: async (of: string) => (of === draft.day ? draft : null),
    headings: async (from: string, to: string) => [
      { day: from, heading: 'closer', degrees: 1 } as const,
      { day: to, heading: 'level', degrees: 1 } as const,
    ],
  };

  it("carries the day, the next day's direction as tomorrow's, the draft, and twelve weeks of the line", async () =>
    expect(await readPage('2026-03-02', source)).toEqual({
      day: day({ direction: 'listen' }),
      tomorrow: 'ask',
      draft,
      headings: [
        { day: '2025-12-09', heading: 'closer', degrees: 1 },
        { day: '2026-03-02', heading: 'level', degrees: 1 },
      ],
    }));

  it('is without a direction and a draft where there is none', async () =>
    expect(await readPage('2026-03-03', source)).toMatchObject({ tomorrow: '', draft: null }));
});
