/** Applies the choices that take effect outside our own windows: shortcuts, colours and language. */

import { app, nativeTheme } from 'electron';
import { localeFor, type Settings } from '../../shared/domain/settings';
import type { I18n } from '../../shared/i18n';
import type { Shortcuts } from './shortcuts';

/** Resolves once the language is loaded; the rest is in effect before that. */
export async function applyPreferences(
  { preferences: { shortcuts: wanted, appearance, language } }: Settings,
  shortcuts: Pick<Shortcuts, 'follow'>,
  i18n: Pick<I18n, 'setLocale'>,
): Promise<void> {
  shortcuts.follow(wanted);
  nativeTheme.themeSource = appearance;
  await i18n.setLocale(localeFor(language, app.getPreferredSystemLanguages(), app.getSystemLocale()));
}
