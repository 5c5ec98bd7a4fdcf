import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../src/shared/i18n/i18n';

const english = { language: 'en', tag: 'en' } as const;
const french = { language: 'fr', tag: 'fr' } as const;

describe('a language that is chosen', () => {
  it('is used once it has loaded', async () => {
    const i18n = createI18n();
    await i18n.setLocale(french);
    expect([i18n.locale(), i18n.t('today.undo')]).toEqual([french, 'Annuler']);
  });

  it('is not replaced by an earlier choice that takes longer to load', async () => {
    const i18n = createI18n();
    const slow = i18n.setLocale(french);
    await i18n.setLocale(english);
    await slow;
    expect([i18n.locale(), i18n.t('today.undo')]).toEqual([english, 'Undo']);
  });

  it('needs no loading if it is in use', () => expect(createI18n().setLocale(english)).toBeNull());
});
