/** This window’s translations, times and numbers, in the locale that main chooses. */
import { createI18n } from '../../shared/i18n';

export const { t, times, numbers, locale, setLocale } = createI18n();
