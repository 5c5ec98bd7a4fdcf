/** Text in the chosen language: catalogues, and the sentences, times and numbers built with them. */

export { anchorSentence } from './anchorSentence';
export type { Translate } from './catalogue';
export { dayNote } from './dayNote';
export { createI18n, type I18n } from './i18n';
export type { Numbers } from './numbers';
export { pauseSentence } from './pauseSentence';
export { holdText, reasonText } from './reasons';
export type { Times } from './times';
export { titleAlone, titleWithin, trayTitle } from './titles';
export { traySentences } from './traySentences';
export { type LetterPart, letterMarkdown, letterSentence, letterText } from './weekLetter';
export { weekNote } from './weekNote';
