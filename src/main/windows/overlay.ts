/** The overlay: one window a display, made ready before it is due, and taken down whatever its page does. */
import { type BrowserWindow, type Display, screen } from 'electron';
import type { Preferences } from '../../shared/domain/settings';
import type { Instant } from '../../shared/domain/time';
import type { Clock } from '../clock';
import { createWindow } from './window';

/** The fade out (look.md: 200 ms) and a frame or two. */
const fadeOut = 250;
/** No page may keep a screen covered longer than this past the end. */
const watchdogDelay = 1_500;

export interface Overlay {
  /** Creates the windows, hidden, so that showing them is quick. */
  warm(): void;
  /** Destroys what was warmed and never shown. */
  cool(): void;
  show(endsAt: Instant): void;
  hide(): void;
}

/**
 * @param onLost a page died, or its display went away, while it was shown
 */
export function createOverlay(
  clock: Clock,
  displays: () => Preferences['displays'],
  onLost: () => void,
): Overlay {
  /** The first carries the check-in, the others only the ring. */
  let windows: readonly BrowserWindow[] = [];
  let shown = false;
  let callOffWatchdog = (): void => undefined;

  const covered = (): readonly Display[] => {
    const atCursor = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    const others = screen.getAllDisplays().filter(({ id }) => id !== atCursor.id);
    return displays() === 'cursor' ? [atCursor] : [atCursor, ...others];
  };

  function warm(): void {
    const wanted = covered().length;
    windows = windows.filter(window => !window.isDestroyed());
    for (const window of windows.slice(wanted)) window.destroy();
    windows = windows.slice(0, wanted);
    while (windows.length < wanted) windows = [...windows, createOverlayWindow(windows.length === 0, lose)];
  }

  /** Lays each window over its display; also after one was plugged, turned or scaled. */
  function place(): void {
    warm();
    for (const [index, display] of covered().entries()) windows[index]?.setBounds(display.bounds);
  }

  function follow(): void {
    if (!shown) return;
    place();
    for (const window of windows) if (!window.isVisible()) window.showInactive();
  }
  screen.on('display-added', follow);
  screen.on('display-removed', follow);
  screen.on('display-metrics-changed', follow);

  function destroy(): void {
    callOffWatchdog();
    shown = false;
    const gone = windows;
    windows = [];
    for (const window of gone) if (!window.isDestroyed()) window.destroy();
  }

  function lose(): void {
    const wasShown = shown;
    destroy();
    if (wasShown) onLost();
  }

  return {
    warm,

    cool() {
      if (shown) return;
      // Those that are fading out are still visible, and go by themselves.
      for (const window of windows) if (!window.isDestroyed() && !window.isVisible()) window.destroy();
      windows = windows.filter(window => !window.isDestroyed());
    },

    show(endsAt) {
      place();
      shown = true;
      callOffWatchdog();
      callOffWatchdog = clock.after(Math.max(0, endsAt - clock.now()) + watchdogDelay, destroy);
      const [main, ...rings] = windows;
      for (const ring of rings) ring.showInactive();
      main?.show();
      main?.focus();
    },

    hide() {
      if (!shown) return;
      shown = false;
      callOffWatchdog();
      callOffWatchdog = clock.after(fadeOut, destroy);
    },
  };
}

function createOverlayWindow(carriesCheckIn: boolean, onGone: () => void): BrowserWindow {
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
  window.setContentProtection(true);
  window.webContents.on('render-process-gone', onGone);
  // Alt+F4 is a wish to be left alone, and ends the reset as a whole.
  window.on('close', onGone);
  return window;
}
