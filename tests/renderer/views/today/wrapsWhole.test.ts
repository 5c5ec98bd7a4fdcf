import { describe, expect, it } from 'vitest';
import { wrapsWhole } from '../../../../src/renderer/views/today/wrapsWhole';

describe('a title in a block of the strip', () => {
  it.each<[string, number, boolean]>([
    ['Quarterly budget review', 1, true],
    ['Hiring', 1 / 3, true],
    ['Roadmap', 1 / 3, false],
    ['Retrospective', 1 / 3, false],
    ['Retrospective', 1 / 2, false],
    ['Interview', 1 / 2, true],
    ['四半期の予算会議と今後の方針', 1 / 3, true],
    ['', 1 / 6, true],
  ])('wraps unless a word is too wide: %s, %d: %s', (title, share, wraps) =>
    expect(wrapsWhole(title, share)).toBe(wraps),
  );
});
