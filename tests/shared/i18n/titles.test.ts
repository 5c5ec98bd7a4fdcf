import { describe, expect, it } from 'vitest';
import type { Translate } from '../../../src/shared/i18n/catalogue';
import { titleAlone, trayTitle } from '../../../src/shared/i18n/titles';

const isolated = (text: string): string => `\u2068${text}\u2069`;
const family = '👨‍👩‍👧‍👦';

describe('a title in the tray', () => {
  it.each([
    ['has up to 60 characters', 'x'.repeat(60), 'x'.repeat(60)],
    ['is cut at 60 characters', 'x'.repeat(61), `${'x'.repeat(59)}…`],
    ['ends with a word, not with a space, when it is cut', `${'x'.repeat(58)} yyy`, `${'x'.repeat(58)}…`],
    ['is not cut within a character', family.repeat(61), `${family.repeat(59)}…`],
    ['counts what is seen as one character once', family.repeat(60), family.repeat(60)],
    [
      'is short even if a character has thousands of accents',
      `a${'\u0301'.repeat(5_000)}`,
      `a${'\u0301'.repeat(1_199)}…`,
    ],
    ['is one line', 'Budget\n\treview ', 'Budget review'],
    ['keeps its direction to itself', 'a \u202Eb\u2069 c', 'a b c'],
    ['may be written from right to left', 'פגישה', 'פגישה'],
  ])('%s', (_, title, shown) => expect(trayTitle(title)).toBe(isolated(shown)));

  it.each(['', ' \n', '\u202E', '\u200B', '\u0007', '\u3164'])(
    'is empty if nothing of it is visible: %j',
    title => expect(trayTitle(title)).toBe(''),
  );
});

describe('a title of which nothing is visible', () => {
  const t = ((key: string) => key) as unknown as Translate;

  it.each(['', ' ', '\u200B\u00AD', '\u202E', '\u2800', '\u3164'])(
    '(%j) is that of a meeting without one',
    title => expect(titleAlone(title, t)).toBe('untitled.alone'),
  );

  it.each(['0', '–', '🙂', 'ِ'])('does not have %s in it', title => expect(titleAlone(title, t)).toBe(title));
});
