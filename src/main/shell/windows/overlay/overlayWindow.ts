/** One window of the overlay, above everything else and on every virtual desktop. */
import { isDeepStrictEqual } from 'node:util';
import { app, type BrowserWindow, type Rectangle } from 'electron';
import type { Clock } from '../../../platform';
import { firstPaint } from '../firstPaint';
import { aboveFullScreen, unhideOnMac } from '../macOs';
import { whenDrawn } from '../whenDrawn';
import { createWindow } from '../window';
import type { DisplayCoverage } from './displayCoverage';
import { isEscape } from './escape';

export interface OverlayWindow {
  readonly window: BrowserWindow;
  /** Resolves when the page has painted or has had the time to. */
  readonly painted: Promise<void>;
  /** Moves the window to a display, whose bounds these are. */
  place(bounds: Rectangle): void;
  focus(): void;
  /** Shows the window, with the focus if it has the check-in. */
  show(): void;
  /** Whether a frame has been drawn since the window was shown. */
  isDrawn(): boolean;
}

interface OverlayWindowEvents {
  /** The page crashed, or something else closed the window. */
  onGone(): void;
  /** Escape was pressed, even if the page hangs. */
  onEscape(): void;
  /** Another window took the focus. */
  onBlur(): void;
  /** The window has the focus. */
  onFocus(): void;
}

/** Creates a hidden window. Only the one with the check-in is shown with the focus. */
export function createOverlayWindow(
  hasCheckIn: boolean,
  clock: Pick<Clock, 'after'>,
  coverage: DisplayCoverage,
  { onGone, onEscape, onBlur, onFocus }: OverlayWindowEvents,
): OverlayWindow {
  const window = createWindow(
    'reset',
    {
      frame: false,
      resizable: false,
      movable: false,
      minimizable: false,
      maximizable: false,
      skipTaskbar: true,
      hasShadow: false,
      enableLargerThanScreen: true,
      ...coverage.options(hasCheckIn),
      // The page must paint before the window is shown.
      paintWhenInitiallyHidden: true,
      webPreferences: { backgroundThrottling: false },
    },
    hasCheckIn ? undefined : 'ring',
  );
  let drawn = false;
  coverage.prepare(window);
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, aboveFullScreen);
  // An X11 window manager ignores the request for a window that is not mapped yet.
  if (process.platform === 'linux') window.on('show', () => window.setVisibleOnAllWorkspaces(true));
  window.webContents.on('render-process-gone', onGone);
  window.webContents.on('before-input-event', (_event, input) => {
    if (isEscape(input)) onEscape();
  });
  window.on('blur', onBlur);
  window.on('focus', onFocus);
  // Alt+F4 on one window ends the whole reset.
  window.on('close', onGone);

  let display = window.getBounds();

  function cover(): void {
    unhideOnMac(app);
    coverage.approach(window, display);
    if (hasCheckIn) window.show();
    else window.showInactive();
    // Full screen would show it, drawn or not.
    if (!window.isVisible()) return;
    coverage.cover(window, display);
    if (hasCheckIn) coverage.focus(window);
  }

  return {
    window,
    painted: firstPaint(window, clock),
    place(bounds) {
      display = bounds;
      if (!window.isVisible()) window.setBounds(bounds);
      else if (!isDeepStrictEqual(window.getBounds(), bounds)) coverage.move(window, bounds, cover);
    },
    focus: () => coverage.focus(window),
    show() {
      cover();
      whenDrawn(window, () => {
        drawn = true;
      });
    },
    isDrawn: () => drawn,
  };
}
