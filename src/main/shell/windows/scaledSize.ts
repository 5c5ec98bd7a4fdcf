/** The size of a window for larger or smaller text. */
import type { Rectangle } from 'electron';

export type Size = Pick<Rectangle, 'width' | 'height'>;

/** Left free around a window. */
const margin = 8;

/**
 * Returns the size at which a window shows as much at a text size as it does at the usual one, as far as there is room.
 *
 * @param scale how much larger than usual the text is
 */
export function scaledSize({ width, height }: Size, scale: number, workArea: Size): Size {
  return {
    width: Math.min(Math.round(width * scale), workArea.width - 2 * margin),
    height: Math.min(Math.round(height * scale), workArea.height - 2 * margin),
  };
}
