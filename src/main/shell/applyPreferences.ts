/** Applies the preferences that take effect outside the windows: shortcuts, appearance, text size and language. */

import { app, nativeTheme } from 'electron';
import { localeFor, type Settings } from '../../shared/domain/settings';
import type { I18n } from '../../shared/i18n';
import type { Shortcuts } from './shortcuts';
import type { Windows } from './windows';

/** Applies the preferences. Resolves once the language is loaded; the others take effect at once. */
export async function applyPreferences(
  { preferences: { shortcuts: accelerators, appearance, language } }: Settings,
  shortcuts: Pick<Shortcuts, 'follow'>,
  windows: Pick<Windows, 'applyTextSize'>,
  i18n: Pick<I18n, 'setLocale'>,
): Promise<void> {
  shortcuts.follow(accelerators);
  nativeTheme.themeSource = appearance;
  windows.applyTextSize();
  await i18n.setLocale(localeFor(language, app.getPreferredSystemLanguages(), app.getSystemLocale()));
}
