/** Meeting titles in sentences, with a substitute for meetings without a title. */
import type { Translate } from './catalogue';

/** Returns the title for use alone or at the beginning of a sentence. */
export const titleAlone = (title: string, t: Translate): string => titleOr(title, t('untitled.alone'));

/** Returns the title for use within a sentence. */
export const titleWithin = (title: string, t: Translate): string => titleOr(title, t('untitled.within'));

const titleOr = (title: string, untitled: string): string => (title.trim() === '' ? untitled : title);
