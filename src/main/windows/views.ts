/** The windows that are opened one at a time, as data, and the opening of them. */
import { type BrowserWindow, type BrowserWindowConstructorOptions, type Point, screen } from 'electron';
import type { OpenableView } from '../../shared/contract';
import type { Clock } from '../clock';
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
}

/** @param onOpen a view's window is opened, or closed again */
export function createViews(clock: Clock, onOpen: (view: OpenableView, isOpen: boolean) => void): Views {
  const windows = new Map<OpenableView, BrowserWindow>();

  return {
    open(view, near) {
      const open = windows.get(view);
      if (open !== undefined) {
        open.show();
        open.focus();
        return;
      }
      const window = createWindow(view, { ...looks[view], ...(view === 'today' ? popoverPlace(near) : {}) });
      windows.set(view, window);
      window.once('ready-to-show', () => window.show());
      onOpen(view, true);
      window.once('closed', () => {
        windows.delete(view);
        onOpen(view, false);
      });
      if (view === 'today') window.on('blur', () => goAway(window, clock));
    },
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
