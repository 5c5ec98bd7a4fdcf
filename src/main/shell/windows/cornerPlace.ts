/** Where a small window in a corner is, and how its corners are rounded where the system can't do that. */
import type { Point, Rectangle } from 'electron';
import type { Size } from './scaledSize';

/** Pixels between a card and the edges of the display. */
export const cornerMargin = 24;
/** As in tokens.css. */
const radius = 12;

/**
 * Returns the place of a window whose card is at the top right of a display, but not beyond its left edge.
 *
 * @param edge how much room for a shadow the window has around the card, on each side
 */
export function cornerPlace(size: Size, edge: number, workArea: Rectangle): Point {
  const right = workArea.x + workArea.width - cornerMargin + edge;
  return {
    x: Math.max(workArea.x - edge, right - size.width),
    y: workArea.y + cornerMargin - edge,
  };
}

/** Returns the rows of pixels that make up a card, without the room for a shadow around it. */
export const cardRows = ({ width, height }: Size, edge: number): Rectangle[] =>
  roundedRows({ width: width - 2 * edge, height: height - 2 * edge }).map(row => ({
    ...row,
    x: row.x + edge,
    y: row.y + edge,
  }));

/** Returns the rows of pixels that make up a rectangle with rounded corners. */
function roundedRows({ width, height }: Size): Rectangle[] {
  const corner = Array.from({ length: radius }, (_, row) => {
    const fromCentre = radius - row - 0.5;
    const inset = Math.round(radius - Math.sqrt(radius ** 2 - fromCentre ** 2));
    return { x: inset, y: row, width: width - 2 * inset, height: 1 };
  });
  return [
    ...corner,
    { x: 0, y: radius, width, height: height - 2 * radius },
    ...corner.map(({ y, ...row }) => ({ ...row, y: height - 1 - y })),
  ];
}
