import { describe, expect, it } from 'vitest';
import { combinationText } from '../../../../src/renderer/views/settings/shortcutText';
import { createI18n } from '../../../../src/shared/i18n/i18n';

const { t } = createI18n();

describe('a keyboard shortcut as text', () => {
  it.each([
    ['mac', '⌃⌥⇧⌘R'],
    ['windows', 'Ctrl+Alt+Shift+Win+R'],
    ['other', 'Ctrl+Alt+Shift+Super+R'],
  ] as const)('follows the system’s convention: %s, %s', (desktop, expected) => {
    expect(combinationText(['Ctrl', 'Alt', 'Shift', 'Meta'], 'R', desktop, t)).toBe(expected);
  });

  it('names keys that type no character', () => {
    expect(combinationText(['Ctrl'], 'PageUp', 'other', t)).toBe('Ctrl+Page Up');
  });

  it('ends with a plus sign while only modifiers are held down', () => {
    expect(combinationText(['Ctrl', 'Shift'], '', 'other', t)).toBe('Ctrl+Shift+');
  });
});
