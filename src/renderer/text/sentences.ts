/** Splits text where it may be broken into lines: after a sentence and after a clause. */

/** Each part keeps the space that follows it, so joining them restores the text. */
export const sentencesOf = (text: string): readonly string[] =>
  splitAt(text, /(?<=[.?…]\s+)(?=\S)|(?<=[。？])/u);

export const clausesOf = (sentence: string): readonly string[] =>
  splitAt(sentence, /(?<=[,;]\s+)(?=\S)|(?<=[、，；])/u);

const splitAt = (text: string, breaks: RegExp): readonly string[] =>
  text.split(breaks).filter(part => part !== '');
