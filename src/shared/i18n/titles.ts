/** What stands for the title of a meeting that has none. */
import type { Translate } from './catalogue';

/** The title by itself or at the beginning of a sentence. */
export const titleAlone = (title: string, t: Translate): string => titleOr(title, t('untitled.alone'));

/** The title inside a sentence. */
export const titleWithin = (title: string, t: Translate): string => titleOr(title, t('untitled.within'));

const titleOr = (title: string, untitled: string): string => (title.trim() === '' ? untitled : title);
