/** A line that the user writes: a note, a direction, what is left behind. Without zod, which the fields don't need. */

/** The most characters that it can have. */
export const maxLineChars = 1_000;
