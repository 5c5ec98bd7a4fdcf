/** Text, times and numbers in the chosen language. */

export { joinClauses, joinSentences } from './clauses';
export { locale, numbers, setLocale, t, times } from './i18n';
export { type MarkStyle, markSentence, markStyleOf, outcomeText } from './markText';
export { readingText } from './readingText';
export { clausesOf, sentencesOf } from './sentences';
export { truncate, visualWidth } from './truncate';
