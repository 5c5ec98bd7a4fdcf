/** The catalogue of each language. English is always loaded (null); the others are loaded when they are chosen. */
import type { Language } from '../domain/settings';
import type { Catalogue } from './catalogue';

type Load = () => Promise<{ readonly default: Catalogue }>;

export const catalogues: Readonly<Record<Language, Load | null>> = {
  en: null,
  de: () => import('./locales/de.json'),
  fr: () => import('./locales/fr.json'),
  es: () => import('./locales/es.json'),
  'pt-BR': () => import('./locales/pt-BR.json'),
  ja: () => import('./locales/ja.json'),
  'zh-Hans': () => import('./locales/zh-Hans.json'),
};
