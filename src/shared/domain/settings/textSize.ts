/** The text size of all windows, in percent, and the steps in which keys change it. */

export const textSizes = [80, 90, 100, 110, 125, 150, 175, 200] as const;

export const minTextSize = textSizes[0];
export const maxTextSize = textSizes[textSizes.length - 1] ?? textSizes[0];
export const defaultTextSize = 100;

export type TextSizeStep = 'larger' | 'smaller' | 'default';

/** Returns the text size one step away, or the same at the end of the scale. */
export function textSizeAfter(size: number, step: TextSizeStep): number {
  switch (step) {
    case 'larger':
      return textSizes.find(other => other > size) ?? size;
    case 'smaller':
      return textSizes.findLast(other => other < size) ?? size;
    case 'default':
      return defaultTextSize;
  }
}
