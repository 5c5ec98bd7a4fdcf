/** The catalogue of all visible text: `t('today.next', { time })`, with plurals by Intl. */
import i18next, { type i18n, type TFunction } from 'i18next';
import en from './locales/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

/** Returns the text for a key in the current language. */
export type Translate = TFunction;

/** Texts by key, nested. A language may have other plural forms than English. */
export interface Catalogue {
  readonly [name: string]: string | readonly string[] | Catalogue;
}

/** Creates a catalogue that starts in English and falls back to it. */
export function createCatalogue(): i18n {
  const catalogue = i18next.createInstance();
  // The resources are passed in, so i18next is ready when init returns.
  void catalogue.init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: en } },
  });
  for (const article of articles) {
    catalogue.services.formatter?.add(article, (time: string, language = 'en') =>
      withArticle(article, time, language),
    );
  }
  catalogue.services.formatter?.add(
    'na',
    (weekday: string) => `${isMasculine(weekday) ? 'no' : 'na'} ${weekday}`,
  );
  return catalogue;
}

/** Whether a Portuguese weekday is masculine: only the weekend's are. */
const isMasculine = (weekday: string): boolean => /^(sábado|domingo)$/i.test(weekday);

/** The articles that Spanish and Portuguese put before a time: `{{time, las}}`. */
const articles = ['las', 'as', 'às', 'das'];

/** `las 10:40`, but `la 1:40`: an hour that a language counts as one has its article in the singular. */
function withArticle(article: string, time: string, language: string): string {
  const isOne = new Intl.PluralRules(language).select(Number.parseInt(time, 10)) === 'one';
  // They stay on one line.
  return `${isOne ? article.slice(0, -1) : article}\u00a0${time}`;
}
