/** The windows that are opened one at a time, as data, and the opening of them. */
import {
  type BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Point,
  type Rectangle,
  screen,
} from 'electron';
import type { OpenableView } from '../../shared/contract';
import type { Clock } from '../clock';
import { erasePlaces, openPlaces, type Places } from './places';
import { createWindow } from './window';

const looks: Readonly<Record<OpenableView, BrowserWindowConstructorOptions>> = {
  welcome: { width: 720, height: 560, resizable: false, maximizable: false, fullscreenable: false },
  today: {
    width: 380,
    height: 620,
    frame: false,
    resizable: false,
    maximizable: false,
    minimizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
  },
  reflection: { width: 1040, height: 700, minWidth: 760, minHeight: 560 },
  settings: { width: 880, height: 640, minWidth: 720, minHeight: 480 },
};

const popoverMargin = 8;
const handOverTime = 500;

export interface Views {
  /** Shows a view's window, the one that is open or a new one. `near`: where the tray was clicked. */
  open(view: OpenableView, near?: Point): void;
  /** Takes the others down at once: what stands in them is not handed over. */
  leaveOnly(view: OpenableView | null): void;
  /** Forgets where windows stood; gives the names of the files that the system keeps. */
  forgetPlaces(): readonly string[];
}

/**
 * @param folder the data folder, where it is kept in which place a window stood
 * @param onOpen a view's window is opened, or closed again
 */
export function createViews(
  folder: string,
  clock: Clock,
  onOpen: (view: OpenableView, isOpen: boolean) => void,
): Views {
  const windows = new Map<OpenableView, BrowserWindow>();
  let places: Promise<Places> | null = null;

  /** What the user has placed comes back there. What cannot be moved or sized has its own place. */
  async function openWherePlaced(view: OpenableView): Promise<void> {
    places ??= openPlaces(folder);
    const { of, keep } = await places;
    if (isShown(view)) return;
    const window = show(view, of(view) ?? {});
    window.on('close', () => keep(view, window.getNormalBounds()));
  }

  function isShown(view: OpenableView): boolean {
    const open = windows.get(view);
    open?.show();
    open?.focus();
    return open !== undefined;
  }

  function show(view: OpenableView, place: Partial<Rectangle>): BrowserWindow {
    const window = createWindow(view, { ...looks[view], ...place });
    windows.set(view, window);
    window.once('ready-to-show', () => window.show());
    onOpen(view, true);
    window.once('closed', () => {
      windows.delete(view);
      onOpen(view, false);
    });
    return window;
  }

  return {
    open(view, near) {
      if (isShown(view)) return;
      if (looks[view].resizable !== false) return void openWherePlaced(view);
      const window = show(view, view === 'today' ? popoverPlace(near) : {});
      if (view === 'today') window.on('blur', () => goAway(window, clock));
    },

    leaveOnly(view) {
      for (const [name, window] of [...windows]) if (name !== view) window.destroy();
    },

    forgetPlaces: () => erasePlaces(folder),
  };
}

/** A popover goes as soon as one looks elsewhere; a little later for good, so that its page can hand over what was typed. */
function goAway(window: BrowserWindow, clock: Clock): void {
  window.hide();
  clock.after(handOverTime, () => {
    if (!window.isDestroyed() && !window.isVisible()) window.close();
  });
}

/** At the tray where the desktop tells where that is, else in the corner of the cursor's display where trays are. */
function popoverPlace(near: Point | undefined): Point {
  const { width = 0, height = 0 } = looks.today;
  const point = near ?? screen.getCursorScreenPoint();
  const { workArea, bounds } = screen.getDisplayNearestPoint(point);
  const right = workArea.x + workArea.width - width - popoverMargin;
  const bottom = workArea.y + workArea.height - height - popoverMargin;
  const top = workArea.y + popoverMargin;
  if (near === undefined) {
    // Windows keeps its tray below, the others above.
    return { x: right, y: process.platform === 'win32' ? bottom : top };
  }
  const x = Math.min(Math.max(near.x - Math.round(width / 2), workArea.x + popoverMargin), right);
  return { x, y: near.y > bounds.y + bounds.height / 2 ? bottom : top };
}
