/** Small windows at the tray, which close when they lose the focus. */

import { type BrowserWindow, type BrowserWindowConstructorOptions, type Point, screen } from 'electron';
import type { Clock } from '../../platform';
import { cursorPoint } from './cursor';
import { isOnPanel, popoverPlace } from './popoverPlace';

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
export function placePopover(size: Size, near?: Point): Point {
  const cursor = cursorPoint();
  const display = screen.getDisplayNearestPoint(near ?? cursor);
  // On Linux, the tray icon has no position, but the cursor is on it if it was clicked.
  const icon = near ?? (isOnPanel(cursor, display) ? cursor : undefined);
  // The tray is usually at the bottom on Windows and at the top elsewhere.
  return popoverPlace(size, display, icon, process.platform === 'win32' ? 'bottom' : 'top');
}
