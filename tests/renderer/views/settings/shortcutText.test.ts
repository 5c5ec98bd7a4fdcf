import { describe, expect, it } from 'vitest';
import { combinationText } from '../../../../src/renderer/views/settings/shortcutText';
import { createI18n } from '../../../../src/shared/i18n/i18n';

const { t } = createI18n();

describe('a combination of keys in words', () => {
  it.each([
    ['mac', '⌃⌥⇧⌘R'],
    ['windows', 'Ctrl+Alt+Shift+Win+R'],
    ['other', 'Ctrl+Alt+Shift+Super+R'],
  ] as const)('is written as one does there: %s, %s', (desktop, written) => {
    expect(combinationText(['Ctrl', 'Alt', 'Shift', 'Meta'], 'R', desktop, t)).toBe(written);
  });

  it('has names for keys that write nothing', () => {
    expect(combinationText(['Ctrl'], 'PageUp', 'other', t)).toBe('Ctrl+Page Up');
  });

  it('waits for the key', () => {
    expect(combinationText(['Ctrl', 'Shift'], '', 'other', t)).toBe('Ctrl+Shift+');
  });
});
