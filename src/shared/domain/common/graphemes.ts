/** The characters of a text as people see them: a letter with its marks may be several code units. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Returns the characters of a text, each with its index. */
export const graphemesOf = (text: string): Iterable<{ readonly segment: string; readonly index: number }> =>
  segmenter.segment(text);
