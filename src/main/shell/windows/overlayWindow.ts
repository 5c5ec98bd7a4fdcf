/** One window of the overlay, above everything else and on every virtual desktop. */
import type { BrowserWindow } from 'electron';
import { isEscape } from './escape';
import { createWindow } from './window';

export interface OverlayWindow {
  readonly window: BrowserWindow;
  /** Resolves when the page has painted. */
  readonly painted: Promise<void>;
}

interface OverlayWindowEvents {
  /** The page crashed, or something else closed the window. */
  onGone(): void;
  /** Escape was pressed, even if the page hangs. */
  onEscape(): void;
  /** Another window took the focus. */
  onBlur(): void;
}

/** Creates a hidden window. Only the one with the check-in can take the focus. */
export function createOverlayWindow(
  hasCheckIn: boolean,
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
  return { window, painted: new Promise(resolve => window.once('ready-to-show', resolve)) };
}
