/** Where what is said to the person may be broken: after a sentence, and after a clause. */

/** Each with the space that follows it: together they are the text. */
export const sentencesOf = (text: string): readonly string[] =>
  splitAt(text, /(?<=[.?…]\s+)(?=\S)|(?<=[。？])/u);

export const clausesOf = (sentence: string): readonly string[] =>
  splitAt(sentence, /(?<=[,;]\s+)(?=\S)|(?<=[、，；])/u);

const splitAt = (text: string, breaks: RegExp): readonly string[] =>
  text.split(breaks).filter(part => part !== '');
