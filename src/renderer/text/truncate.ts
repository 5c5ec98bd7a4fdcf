/** Truncates a title to a visual width. */
import { graphemesOf } from '../../shared/domain/common';

/** East Asian characters and emoji are twice as wide as others (Unicode UAX #11). */
const wideCharacter =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;

/** Drops a trailing fragment of up to three letters. */
const withoutPartialWord = (fits: string, title: string): string =>
  /^\S/.test(title.slice(fits.length)) ? fits.replace(/\s\S{1,3}$/, '') : fits;

/** Returns the width of a text in Latin characters. */
export function visualWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemesOf(text)) width += wideCharacter.test(segment) ? 2 : 1;
  return width;
}

/** @param maxWidth in Latin characters; a longer title ends with an ellipsis */
export function truncate(title: string, maxWidth: number): string {
  let width = 0;
  let fits = '';
  for (const { segment, index } of graphemesOf(title)) {
    width += wideCharacter.test(segment) ? 2 : 1;
    if (width > maxWidth) return `${withoutPartialWord(fits, title).trimEnd()}…`;
    // Leaves room for the ellipsis.
    if (width < maxWidth) fits = title.slice(0, index + segment.length);
  }
  return title;
}
