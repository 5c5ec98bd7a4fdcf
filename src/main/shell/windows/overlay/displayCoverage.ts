/** How a window covers a whole display, panels and windows in full screen included, on each system. */
import { type BrowserWindow, type BrowserWindowConstructorOptions, type Rectangle, screen } from 'electron';
import { createXWindows, deniesFullScreenToToolbars } from '../../../platform';
import { isPlacedByCompositor } from '../cursor';
import { macPanel } from '../macOs';
import type { Sway } from '../sway';
import { backgroundOf } from '../window';
import { x11IdOf } from '../x11Id';

export interface DisplayCoverage {
  /** Gives a new window the colour of its page from the first moment on the screen. */
  prepare(window: BrowserWindow): void;
  /** Options for a new window. Only the one with the check-in needs the focus. */
  options(hasCheckIn: boolean): BrowserWindowConstructorOptions;
  /** Puts a hidden window where it can be shown on the display with these bounds. */
  approach(window: BrowserWindow, bounds: Rectangle): void;
  /** Makes a window that was just shown cover the display with these bounds. */
  cover(window: BrowserWindow, bounds: Rectangle): void;
  /** Moves a window that covers a display to one with these bounds; `show` shows it again. */
  move(window: BrowserWindow, bounds: Rectangle, show: () => void): void;
  focus(window: BrowserWindow): void;
  /** Restores what was covered, once all windows are gone. */
  restore(): void;
}

/** Returns how windows cover displays on this system, or on sway. */
export function createDisplayCoverage(sway: Sway | null, platform = process.platform): DisplayCoverage {
  if (platform === 'darwin') return onMac;
  if (platform !== 'linux') return elsewhere;
  if (isPlacedByCompositor()) return onWayland;
  const x = createXWindows(process.env);
  const onX = deniesFullScreenToToolbars(process.env) ? asOrdinaryWindow : asToolbar;
  const coverage = sway === null ? onX : onSway(sway);
  // Until Chromium's first frame, the X server draws the background, which GTK's theme has chosen.
  return {
    ...coverage,
    prepare(window) {
      x?.setBackground(x11IdOf(window), backgroundOf(window));
      // Electron can't do it on Linux, and KWin has toolbars in its task bar, too.
      window.on('show', () => void x?.skipTaskBars(x11IdOf(window)));
    },
  };
}

const elsewhere: DisplayCoverage = {
  prepare: () => undefined,
  // Windows 11 and macOS round the corners of a window without a frame.
  options: hasCheckIn => ({ focusable: hasCheckIn, roundedCorners: false }),
  approach: () => undefined,
  cover: () => undefined,
  move: (window, bounds) => window.setBounds(bounds),
  focus: window => window.focus(),
  restore: () => undefined,
};

const onMac: DisplayCoverage = {
  ...elsewhere,
  options: hasCheckIn => ({ ...elsewhere.options(hasCheckIn), ...macPanel }),
};

function coverInFullScreen(window: BrowserWindow): void {
  // Some window managers deny full screen to a window of a fixed size.
  window.setResizable(true);
  window.setFullScreen(true);
}

/**
 * A toolbar in full screen: panels and full-screen windows are below it, and task bars leave it out. A window manager
 * leaves a window alone that can't be focused, and keeps it below panels.
 */
const asToolbar: DisplayCoverage = {
  ...elsewhere,
  options: () => ({ type: 'toolbar' }),
  cover: coverInFullScreen,
  move(window, bounds, show) {
    // No window manager moves a full-screen window that is visible.
    window.hide();
    window.setFullScreen(false);
    // Chromium makes a resizable window that is as large as a display one pixel smaller.
    window.setResizable(false);
    window.setBounds(bounds);
    show();
  },
};

/** Where the window manager denies full screen to a toolbar. */
const asOrdinaryWindow: DisplayCoverage = {
  ...asToolbar,
  options: () => ({}),
  // They show a window that overlaps a panel on another display of that size.
  approach: (window, bounds) => window.setBounds(screen.getDisplayMatching(bounds).workArea),
};

/** The compositor chooses the display. */
const onWayland: DisplayCoverage = {
  ...elsewhere,
  cover: coverInFullScreen,
  move: () => undefined,
};

/** Through Xwayland. Sway shows X11 windows where the focus is, unless it is told otherwise. */
function onSway(sway: Sway): DisplayCoverage {
  const covering = new Set<number>();
  return {
    ...asToolbar,
    cover(window, bounds) {
      covering.add(x11IdOf(window));
      void sway.cover(window, bounds).then(isCovered => {
        if (!isCovered && !window.isDestroyed()) coverInFullScreen(window);
      });
    },
    move(window, bounds, show) {
      window.setBounds(bounds);
      show();
    },
    focus(window) {
      window.focus();
      sway.focus(window);
    },
    restore() {
      sway.restore(covering);
      covering.clear();
    },
  };
}
