/** One window of the overlay: above everything else, and on every virtual desktop. */
import type { BrowserWindow } from 'electron';
import { isEscape } from './escape';
import { createWindow } from './window';

export interface OverlayWindow {
  readonly window: BrowserWindow;
  /** Resolves when its page can be seen. */
  readonly painted: Promise<void>;
}

interface OverlayWindowEvents {
  /** Its page died, or it was closed from outside. */
  onGone(): void;
  /** Escape was pressed, whether its page hears it or hangs. */
  onEscape(): void;
  /** Something else has taken the focus. */
  onBlur(): void;
}

/** A pane that is not yet shown. Only the one with the check-in takes the focus. */
export function createOverlayWindow(
  carriesCheckIn: boolean,
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
      focusable: carriesCheckIn,
      // It must be painted before it is seen.
      paintWhenInitiallyHidden: true,
      webPreferences: { backgroundThrottling: false },
    },
    carriesCheckIn ? undefined : 'ring',
  );
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
  // An X11 window manager does not hear that of a window which it does not manage yet.
  if (process.platform === 'linux') window.on('show', () => window.setVisibleOnAllWorkspaces(true));
  window.webContents.on('render-process-gone', onGone);
  window.webContents.on('before-input-event', (_event, input) => {
    if (isEscape(input)) onEscape();
  });
  window.on('blur', onBlur);
  // Alt+F4 is a wish to be left alone, and ends the reset as a whole.
  window.on('close', onGone);
  return { window, painted: new Promise(resolve => window.once('ready-to-show', resolve)) };
}
