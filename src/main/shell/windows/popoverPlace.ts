/** Where a popover stands: beside the panel that has the tray. */

import type { Point, Rectangle } from 'electron';

const margin = 8;

export interface PopoverScreen {
  readonly bounds: Rectangle;
  /** The bounds without panels. */
  readonly workArea: Rectangle;
}

type Side = 'top' | 'bottom' | 'left' | 'right';

/**
 * Returns the position of a popover.
 *
 * @param near the tray icon, if its position is known; otherwise the popover stands where a tray usually is
 * @param usual the side of a panel that takes no space, such as one that hides itself
 */
export function popoverPlace(
  { width, height }: { readonly width: number; readonly height: number },
  { bounds, workArea }: PopoverScreen,
  near: Point | undefined,
  usual: Side,
): Point {
  const left = workArea.x + margin;
  const top = workArea.y + margin;
  const right = workArea.x + workArea.width - width - margin;
  const bottom = workArea.y + workArea.height - height - margin;
  const beside = (at: number | undefined, size: number, low: number, high: number, otherwise: number) =>
    at === undefined ? otherwise : Math.max(low, Math.min(at - Math.round(size / 2), high));
  const across = beside(near?.x, width, left, right, right);

  switch (near === undefined ? (panelSide(bounds, workArea) ?? usual) : sideOf(near, bounds, workArea)) {
    case 'left':
      return { x: left, y: beside(near?.y, height, top, bottom, bottom) };
    case 'right':
      return { x: right, y: beside(near?.y, height, top, bottom, bottom) };
    case 'top':
      return { x: across, y: top };
    case 'bottom':
      return { x: across, y: bottom };
  }
}

/** The side at which a panel takes space, the most if several do. */
function panelSide(bounds: Rectangle, area: Rectangle): Side | null {
  const sides: readonly (readonly [Side, number])[] = [
    ['top', area.y - bounds.y],
    ['bottom', bounds.y + bounds.height - area.y - area.height],
    ['left', area.x - bounds.x],
    ['right', bounds.x + bounds.width - area.x - area.width],
  ];
  const [[side, space] = ['top' as const, 0]] = sides.toSorted(([, a], [, b]) => b - a);
  return space > 0 ? side : null;
}

/** The side of the panel that has the icon. */
function sideOf(icon: Point, bounds: Rectangle, area: Rectangle): Side {
  if (icon.x < area.x) return 'left';
  if (icon.x >= area.x + area.width) return 'right';
  return icon.y > bounds.y + bounds.height / 2 ? 'bottom' : 'top';
}

/** Whether a point is on a panel. */
export const isOnPanel = ({ x, y }: Point, { bounds, workArea }: PopoverScreen): boolean =>
  isInside({ x, y }, bounds) && !isInside({ x, y }, workArea);

const isInside = ({ x, y }: Point, area: Rectangle): boolean =>
  x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
