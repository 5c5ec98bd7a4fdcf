/** A title cut to fit into a sentence, by what its letters take up. */

/** East Asian letters are drawn twice as wide as others (Unicode UAX #11). */
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A word of which three letters or fewer are left is left out. */
const withoutStump = (fits: string, title: string): string =>
  /^\S/.test(title.slice(fits.length)) ? fits.replace(/\s\S{1,3}$/, '') : fits;

/** @param room in letters of the Latin kind; what is longer ends with an ellipsis */
export function shortened(title: string, room: number): string {
  let taken = 0;
  let fits = '';
  for (const { segment, index } of letters.segment(title)) {
    taken += wide.test(segment) ? 2 : 1;
    if (taken > room) return `${withoutStump(fits, title).trimEnd()}…`;
    // Room is kept for the ellipsis.
    if (taken < room) fits = title.slice(0, index + segment.length);
  }
  return title;
}
