/** One window of the overlay, above everything else and on every virtual desktop. */

import type { BrowserWindow } from 'electron';
import type { Clock } from '../../platform';
import { isEscape } from './escape';
import { firstPaint } from './firstPaint';
import { createWindow } from './window';

export interface OverlayWindow {
  readonly window: BrowserWindow;
  /** Resolves when the page has painted or has had the time to. */
  readonly painted: Promise<void>;
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
}

/** Resolves in the page at the second frame: it begins when the first one has been drawn. */
const twoFrames = 'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** Creates a hidden window. Only the one with the check-in can take the focus. */
export function createOverlayWindow(
  hasCheckIn: boolean,
  clock: Pick<Clock, 'after'>,
  { onGone, onEscape, onBlur }: OverlayWindowEvents,
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
      focusable: hasCheckIn,
      // The page must paint before the window is shown.
      paintWhenInitiallyHidden: true,
      webPreferences: { backgroundThrottling: false },
    },
    hasCheckIn ? undefined : 'ring',
  );
  let drawn = false;
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
  // An X11 window manager ignores the request for a window that is not mapped yet.
  if (process.platform === 'linux') window.on('show', () => window.setVisibleOnAllWorkspaces(true));
  window.webContents.on('render-process-gone', onGone);
  window.webContents.on('before-input-event', (_event, input) => {
    if (isEscape(input)) onEscape();
  });
  window.on('blur', onBlur);
  // Alt+F4 on one window ends the whole reset.
  window.on('close', onGone);
  return {
    window,
    painted: firstPaint(window, clock),
    show() {
      if (hasCheckIn) {
        window.show();
        window.focus();
      } else window.showInactive();
      // Fails if the window closes first.
      void window.webContents.executeJavaScript(twoFrames).then(
        () => {
          drawn = true;
        },
        () => undefined,
      );
    },
    isDrawn: () => drawn,
  };
}
