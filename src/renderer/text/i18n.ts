/** Words, times and numbers in this window, in the language that main names. */
import { createI18n } from '../../shared/i18n';

export const { t, times, numbers, locale, setLocale } = createI18n();
