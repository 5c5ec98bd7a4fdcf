/** Waits for a window's first paint, but not for long. */
import type { BrowserWindow } from 'electron';
import type { Clock } from '../../platform';

/** Milliseconds. A window that has not painted by then is shown as it is. */
const paintTimeout = 1_000;

/**
 * Resolves when a hidden window has painted, or after a second. Electron reports the paint only if Chromium's GPU process
 * draws a frame for it, which on a busy computer may never happen.
 */
export const firstPaint = (window: Pick<BrowserWindow, 'once'>, clock: Pick<Clock, 'after'>): Promise<void> =>
  new Promise(resolve => {
    window.once('ready-to-show', () => resolve());
    clock.after(paintTimeout, resolve);
  });
