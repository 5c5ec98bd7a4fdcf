/** The catalogue of visible words: `words('today.next', { time })`, with plurals and dates by Intl. */
import i18next, { type TFunction } from 'i18next';
import en from './en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

export type Words = TFunction;

/** The words of a language; English where it is not spoken yet. */
export function wordsIn(language: string): Words {
  const catalogue = i18next.createInstance();
  // With its resources at hand, i18next is ready when init returns.
  void catalogue.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: en } },
  });
  return catalogue.t;
}
