/** Whether a title may wrap in a block of the strip: no word of it is wider than the block. */

/** In pixels, at the strip’s 13 pixels of type, of a word with wide letters. */
const letterWidth = 8.2;
/** In pixels: what the popover has for meetings, and what a block leaves empty at its sides. */
const stripWidth = 212;
const padding = 16;

/** Letters between which a line may break are no words. */
const words = /[^\s\u3000-\u9fff\uac00-\ud7af\uff00-\uffef-]+/g;

/** @param share of the strip’s width */
export function wrapsWhole(title: string, share: number): boolean {
  const longest = Math.max(0, ...(title.match(words) ?? []).map(({ length }) => length));
  return longest * letterWidth <= stripWidth * share - padding;
}
