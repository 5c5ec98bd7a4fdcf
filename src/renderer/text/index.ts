/** Words, times and numbers in the chosen language, and sentences made with them. */

export { joinClauses } from './clauses';
export { locale, numbers, setLocale, t, times } from './i18n';
export { type MarkLook, markLookOf, markSentence, outcomeText } from './markText';
export { readingText } from './readingText';
export { clausesOf, sentencesOf } from './sentences';
export { shortened } from './shortened';
