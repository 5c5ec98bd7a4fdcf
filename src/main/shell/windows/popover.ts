/** Small windows at the tray: where they stand, and that they go as soon as one looks elsewhere. */

import { type BrowserWindow, type BrowserWindowConstructorOptions, type Point, screen } from 'electron';
import type { Clock } from '../../platform';

const margin = 8;
const handOverTime = 500;

interface Size {
  readonly width: number;
  readonly height: number;
}

export const popoverLook = {
  frame: false,
  resizable: false,
  maximizable: false,
  minimizable: false,
  fullscreenable: false,
  skipTaskbar: true,
  alwaysOnTop: true,
} as const satisfies BrowserWindowConstructorOptions;

/** Hides it at once, and closes it a little later, so that its page can hand over what was typed. */
export function closeGently(window: BrowserWindow, clock: Clock): void {
  window.hide();
  clock.after(handOverTime, () => {
    if (!window.isDestroyed() && !window.isVisible()) window.close();
  });
}

/** At the tray where the desktop tells where that is (`near`), else in the corner of the cursor's display where trays are. */
export function popoverPlace({ width, height }: Size, near?: Point): Point {
  const point = near ?? screen.getCursorScreenPoint();
  const { workArea, bounds } = screen.getDisplayNearestPoint(point);
  const right = workArea.x + workArea.width - width - margin;
  const bottom = workArea.y + workArea.height - height - margin;
  const top = workArea.y + margin;
  if (near === undefined) {
    // Windows keeps its tray below, the others above.
    return { x: right, y: process.platform === 'win32' ? bottom : top };
  }
  const x = Math.min(Math.max(near.x - Math.round(width / 2), workArea.x + margin), right);
  return { x, y: near.y > bounds.y + bounds.height / 2 ? bottom : top };
}
