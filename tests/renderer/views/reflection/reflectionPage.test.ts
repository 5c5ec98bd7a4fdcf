import { describe, expect, it } from 'vitest';
import { readReflectionPage } from '../../../../src/renderer/views/reflection/reflectionPage';
import { reflectionFormOf } from '../../../../src/shared/domain/day/reflection';
import { snapshotDay } from '../../../support/snapshots';

describe('loading a page', () => {
  const formFor = (of: string) => reflectionFormOf(of, [], null);
  const source = {
    day: async (of: string) => snapshotDay({ day: of }),
    reflectionForm: async (of: string) => formFor(of),
    headingPoints: async (from: string, to: string) => [
      { day: from, heading: 'closer', degrees: 1 } as const,
      { day: to, heading: 'level', degrees: 1 } as const,
    ],
  };

  it('returns the day, its form and twelve weeks of the heading line', async () =>
    expect(await readReflectionPage('2026-03-02', source)).toEqual({
      day: snapshotDay(),
      form: formFor('2026-03-02'),
      headings: [
        { day: '2025-12-09', heading: 'closer', degrees: 1 },
        { day: '2026-03-02', heading: 'level', degrees: 1 },
      ],
    }));
});
