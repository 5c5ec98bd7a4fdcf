import { describe, expect, it } from 'vitest';
import { combinationWords } from '../../../../src/renderer/views/settings/shortcutText';
import { createSpeech } from '../../../../src/shared/i18n/i18n';

const { words } = createSpeech();

describe('a combination of keys in words', () => {
  it.each([
    ['mac', '⌃⌥⇧⌘R'],
    ['windows', 'Ctrl+Alt+Shift+Win+R'],
    ['other', 'Ctrl+Alt+Shift+Super+R'],
  ] as const)('is written as one does there: %s, %s', (desktop, written) => {
    expect(combinationWords(['Ctrl', 'Alt', 'Shift', 'Meta'], 'R', desktop, words)).toBe(written);
  });

  it('has names for keys that write nothing', () => {
    expect(combinationWords(['Ctrl'], 'PageUp', 'other', words)).toBe('Ctrl+Page Up');
  });

  it('waits for the key', () => {
    expect(combinationWords(['Ctrl', 'Shift'], '', 'other', words)).toBe('Ctrl+Shift+');
  });
});
