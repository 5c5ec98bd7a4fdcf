/** A title cut to fit into a sentence, by what its letters take up. */

/** East Asian letters are drawn twice as wide as others (Unicode UAX #11). */
const wideCharacter =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A word of which three letters or fewer are left is left out. */
const withoutPartialWord = (fits: string, title: string): string =>
  /^\S/.test(title.slice(fits.length)) ? fits.replace(/\s\S{1,3}$/, '') : fits;

/** @param maxWidth in letters of the Latin kind; what is longer ends with an ellipsis */
export function truncate(title: string, maxWidth: number): string {
  let width = 0;
  let fits = '';
  for (const { segment, index } of graphemes.segment(title)) {
    width += wideCharacter.test(segment) ? 2 : 1;
    if (width > maxWidth) return `${withoutPartialWord(fits, title).trimEnd()}…`;
    // Room is kept for the ellipsis.
    if (width < maxWidth) fits = title.slice(0, index + segment.length);
  }
  return title;
}
