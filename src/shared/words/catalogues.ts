/** Where the words of each language are: English is always there, the others are loaded when they are spoken. */
import type { Language } from '../domain/language';
import type { Catalogue } from './index';

type Load = () => Promise<{ readonly default: Catalogue }>;

export const catalogues: Readonly<Record<Language, Load | null>> = {
  en: null,
};
