/** Where the words of each language are: English is always there, the others are loaded when they are spoken. */
import type { Language } from '../domain/language';
import type { Catalogue } from './index';

type Load = () => Promise<{ readonly default: Catalogue }>;

export const catalogues: Readonly<Record<Language, Load | null>> = {
  en: null,
  de: () => import('./de.json'),
  fr: () => import('./fr.json'),
  es: () => import('./es.json'),
  'pt-BR': () => import('./pt-BR.json'),
  ja: () => import('./ja.json'),
  'zh-Hans': () => import('./zh-Hans.json'),
};
