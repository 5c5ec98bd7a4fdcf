/** Small windows at the tray, which close when they lose the focus. */

import { type BrowserWindow, type BrowserWindowConstructorOptions, type Point, screen } from 'electron';
import type { Clock } from '../../platform';

const margin = 8;
/** Milliseconds. */
const closeDelay = 500;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The window options of a popover. */
export const popoverOptions = {
  frame: false,
  resizable: false,
  maximizable: false,
  minimizable: false,
  fullscreenable: false,
  skipTaskbar: true,
  alwaysOnTop: true,
} as const satisfies BrowserWindowConstructorOptions;

/** Hides a window at once and closes it a little later, so that its page can send what was typed. */
export function closeGently(window: BrowserWindow, clock: Clock): void {
  window.hide();
  clock.after(closeDelay, () => {
    if (!window.isDestroyed() && !window.isVisible()) window.close();
  });
}

/**
 * Returns the position of a popover.
 *
 * @param near the tray icon, if its position is known; otherwise the popover goes to the display with the cursor
 */
export function popoverPlace({ width, height }: Size, near?: Point): Point {
  const point = near ?? screen.getCursorScreenPoint();
  const { workArea, bounds } = screen.getDisplayNearestPoint(point);
  const right = workArea.x + workArea.width - width - margin;
  const bottom = workArea.y + workArea.height - height - margin;
  const top = workArea.y + margin;
  if (near === undefined) {
    // The tray is usually at the bottom on Windows and at the top elsewhere.
    return { x: right, y: process.platform === 'win32' ? bottom : top };
  }
  const x = Math.min(Math.max(near.x - Math.round(width / 2), workArea.x + margin), right);
  return { x, y: near.y > bounds.y + bounds.height / 2 ? bottom : top };
}
