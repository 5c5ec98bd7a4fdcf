/** The views that the user opens, each in at most one window. */

import {
  type BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Point,
  type Rectangle,
  screen,
} from 'electron';
import type { OpenableView, ReflectionOpening } from '../../../shared/contract';
import type { Instant } from '../../../shared/domain/common';
import type { Clock, Log } from '../../platform';
import { firstPaint } from './firstPaint';
import { closeGently, placePopover, popoverOptions } from './popover';
import { type Size, scaledSize } from './scaledSize';
import type { TextSize } from './textSize';
import { createWindow } from './window';
import { eraseWindowPlaces, openWindowPlaces, type WindowPlaces } from './windowPlaces';

/** A page that does not answer within this time is considered hung. Long enough for a busy computer. */
const answerWithin = 3_000;
/** The same for a page that is still loading. */
const loadWithin = 15_000;
/** Today closes as the panel takes the focus. A click that comes within this time of that is the one that closed it. */
const sameClick = 400;

const popoverSize = { width: 380, height: 620 };

const windowOptions: Readonly<Record<OpenableView, BrowserWindowConstructorOptions & Size>> = {
  welcome: { width: 720, height: 560, resizable: false, maximizable: false, fullscreenable: false },
  today: { ...popoverOptions, ...popoverSize },
  reflection: { width: 1040, height: 700, minWidth: 760, minHeight: 560 },
  settings: { width: 880, height: 640, minWidth: 720, minHeight: 480 },
};

export interface Views {
  /**
   * Shows the window of a view, or creates it.
   *
   * @param near the position of the tray icon, if known
   */
  open(view: OpenableView, near?: Point): void;
  /**
   * Opens Today, or closes it if it is open: for a click on the tray icon.
   *
   * @param near the position of the tray icon, if known
   */
  toggleToday(near?: Point): void;
  openReflection(how: ReflectionOpening): void;
  /** How the reflection was last opened. */
  reflectionOpening(): ReflectionOpening;
  isOpen(view: OpenableView): boolean;
  /** Returns when a view was last opened, even if its window was already open; null if never. */
  openedAt(view: OpenableView): Instant | null;
  /** Destroys all other windows at once, without saving what was typed in them. */
  closeAllExcept(view: OpenableView | null): void;
  /** Fits open windows to a text size that has changed. */
  fitTextSize(): void;
  /** Forgets the positions of windows. Returns the names of files that could not be removed. */
  forgetPlaces(): readonly string[];
}

/**
 * Creates the views, none of them open. A window whose page crashes is destroyed at once, and one whose page hangs is
 * destroyed when it is opened again: a new window takes its place.
 *
 * @param folder the data folder, where window positions are stored
 * @param onChange called when a view is opened, even if its window was already open, and when its window is closed
 */
export function createViews(
  folder: string,
  clock: Clock,
  log: Pick<Log, 'note'>,
  textSize: Pick<TextSize, 'scale'>,
  onChange: (view: OpenableView, isOpen: boolean) => void,
): Views {
  const windows = new Map<OpenableView, BrowserWindow>();
  const openedAt = new Map<OpenableView, Instant>();
  let reflectionOpening: ReflectionOpening = 'by-hand';
  let todayLeftAt = Number.NEGATIVE_INFINITY;
  let todayNear: Point | undefined;
  let fittedScale = textSize.scale();
  let places: Promise<WindowPlaces> | null = null;

  const placeToday = (near: Point | undefined): Rectangle =>
    placePopover(popoverSize, textSize.scale(), near);

  const usualSize = (view: OpenableView): Size =>
    scaledSize(windowOptions[view], textSize.scale(), screen.getPrimaryDisplay().workArea);

  /** Opens a resizable window where the user left it. */
  async function openWherePlaced(view: OpenableView): Promise<void> {
    places ??= openWindowPlaces(folder);
    const { get, save } = await places;
    if (isShown(view)) return;
    const window = show(view, get(view) ?? usualSize(view));
    window.on('close', () => save(view, window.getNormalBounds()));
  }

  function isShown(view: OpenableView, near?: Point): boolean {
    const shown = windows.get(view);
    if (shown === undefined) return false;
    shown.show();
    shown.focus();
    replaceIfHung(view, shown, near);
    return true;
  }

  /** Replaces the window if its page does not answer in time. A page that is still loading answers once it has loaded. */
  function replaceIfHung(view: OpenableView, window: BrowserWindow, near?: Point): void {
    const cancel = clock.after(window.webContents.isLoading() ? loadWithin : answerWithin, () => {
      if (window.isDestroyed()) return;
      log.note({ what: 'page-hung', view });
      window.destroy();
      reopen(view, near);
    });
    void window.webContents.executeJavaScript('null').then(cancel, cancel);
  }

  function show(view: OpenableView, place: Partial<Rectangle>): BrowserWindow {
    const window = createWindow(view, { ...windowOptions[view], ...place });
    windows.set(view, window);
    void firstPaint(window, clock).then(() => {
      if (!window.isDestroyed()) window.show();
    });
    onChange(view, true);
    window.webContents.once('render-process-gone', () => {
      if (!window.isDestroyed()) window.destroy();
    });
    // From the moment it begins to close: showing a window on its way out fails or crashes, so a new one takes its place.
    const forget = (): void => {
      if (windows.get(view) === window) windows.delete(view);
    };
    window.once('close', forget);
    window.once('closed', () => {
      forget();
      if (!windows.has(view)) onChange(view, false);
    });
    return window;
  }

  function open(view: OpenableView, near?: Point): void {
    if (view === 'reflection') reflectionOpening = 'by-hand';
    reopen(view, near);
  }

  function reopen(view: OpenableView, near?: Point): void {
    openedAt.set(view, clock.now());
    if (isShown(view, near)) {
      onChange(view, true);
      return;
    }
    if (windowOptions[view].resizable !== false) return void openWherePlaced(view);
    const window = show(view, view === 'today' ? placeToday(near) : usualSize(view));
    if (view !== 'today') return;
    todayNear = near;
    window.on('blur', () => {
      todayLeftAt = clock.now();
      closeGently(window, clock);
    });
  }

  return {
    open,

    toggleToday(near) {
      const today = windows.get('today');
      if (today?.isVisible()) closeGently(today, clock);
      else if (clock.now() - todayLeftAt > sameClick) open('today', near);
    },

    openReflection(how) {
      reflectionOpening = how;
      reopen('reflection');
    },
    reflectionOpening: () => reflectionOpening,
    isOpen: view => windows.has(view),

    openedAt: view => openedAt.get(view) ?? null,

    closeAllExcept(view) {
      for (const [name, window] of [...windows]) if (name !== view) window.destroy();
    },

    fitTextSize() {
      const growth = textSize.scale() / fittedScale;
      if (growth === 1) return;
      fittedScale = textSize.scale();
      for (const [view, window] of windows) {
        if (view === 'today') window.setBounds(placeToday(todayNear));
        else if (!window.isMaximized() && !window.isFullScreen()) {
          const { workArea } = screen.getDisplayMatching(window.getBounds());
          const { width, height } = scaledSize(window.getBounds(), growth, workArea);
          window.setSize(width, height);
        }
      }
    },

    forgetPlaces: () => eraseWindowPlaces(folder),
  };
}
