/** Small windows at the tray, which close when they lose the focus. */

import {
  type BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Point,
  type Rectangle,
  screen,
} from 'electron';
import type { Clock } from '../../platform';
import { cursorPoint } from './cursor';
import { isOnPanel, popoverPlace } from './popoverPlace';
import { type Size, scaledSize } from './scaledSize';

/** Milliseconds. */
const closeDelay = 500;

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
 * Returns the bounds of a popover.
 *
 * @param scale how much larger than usual the text is
 * @param near the tray icon, if its position is known; otherwise the popover goes to the display with the cursor
 */
export function placePopover(usualSize: Size, scale: number, near?: Point): Rectangle {
  const cursor = cursorPoint();
  // On Linux, few panels know where the icon is, but the cursor is on it if it was clicked.
  const isOnIcon = process.platform === 'linux' && isOnPanel(cursor, screen.getDisplayNearestPoint(cursor));
  const icon = isOnIcon ? cursor : near;
  const display = screen.getDisplayNearestPoint(icon ?? cursor);
  const size = scaledSize(usualSize, scale, display.workArea);
  // The tray is usually at the bottom on Windows and at the top elsewhere.
  return { ...size, ...popoverPlace(size, display, icon, process.platform === 'win32' ? 'bottom' : 'top') };
}
