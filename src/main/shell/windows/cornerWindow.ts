/** A small window in a corner, above everything else, that takes no focus unless it is given. */
import {
  app,
  type BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Point,
  screen,
  type WebContents,
} from 'electron';
import { cardHeightOf } from '../../../shared/cardHeight';
import { type Clock, createXWindows, isWayland, type XWindows } from '../../platform';
import { cardRows, cornerMargin, cornerPlace } from './cornerPlace';
import { displayWithCursor, isPlacedByCompositor } from './cursor';
import { aboveFullScreen, macPanel, unhideOnMac } from './macOs';
import type { PageRole } from './page';
import type { Sway } from './sway';
import { whenDrawn } from './whenDrawn';
import { backgroundOf, createWindow } from './window';
import { x11IdOf } from './x11Id';

/** Milliseconds after which a page that has not said how tall it is is shown as it is. */
const fitTimeout = 1_000;
/** Milliseconds in which a page that has content adapts to what is new. */
const refitTime = 100;
/** Milliseconds after which sway may have centred a window of its own that asked for another size. */
const centredAfter = [100, 400, 1_200];
/** Milliseconds after which a window manager may know a window that has just become one of its own. */
const managedAfter = [50, 200, 600];
/** Pixels, until the page says how tall it is. */
const startHeight = 120;

export interface CornerWindow {
  readonly window: BrowserWindow;
  /** Shows the window without the focus, once its page has content. */
  show(): void;
  /** Places the window again: the displays have changed. */
  place(): void;
  /** Gives the window the keys. */
  focus(): void;
  /** Hides the window; the keys go back to the window that had them. */
  hide(): void;
  /** Whether a frame has been drawn since the window was shown. */
  isDrawn(): boolean;
  destroy(): void;
}

/** Which page a small window shows. */
export type CornerRole = Extract<PageRole, 'card' | 'arrival' | 'questions' | 'evening'>;

/** Creates the small windows; one for the whole app. */
export interface CornerWindows {
  /** Whether programs may place their windows; if not, a window is an ordinary one. */
  isPlaceable(): boolean;
  create(role: CornerRole, width: number): CornerWindow;
  /** Gives the keys to the window that shows a page. */
  focus(page: WebContents): void;
}

/** @param sway null elsewhere */
export function createCornerWindows(clock: Pick<Clock, 'after'>, sway: Sway | null): CornerWindows {
  const onLinux = process.platform === 'linux';
  const isPlaceable = (): boolean => !isPlacedByCompositor();
  const x = onLinux && isPlaceable() ? createXWindows(process.env) : null;
  let isTranslucent = !onLinux;
  function followCompositor(): void {
    void x?.isComposited().then(answer => {
      isTranslucent = answer;
    });
  }
  followCompositor();
  const windowOf = new WeakMap<WebContents, CornerWindow>();

  return {
    isPlaceable,
    create(role, width) {
      // For the next one, which is hours later.
      followCompositor();
      const created = createCornerWindow({ role, width, clock, x, sway, isTranslucent, isPlaceable });
      windowOf.set(created.window.webContents, created);
      return created;
    },
    focus: page => windowOf.get(page)?.focus(),
  };
}

interface CornerWindowParts extends Pick<CornerWindows, 'isPlaceable'> {
  readonly role: CornerRole;
  /** Without the shadow. */
  readonly width: number;
  readonly clock: Pick<Clock, 'after'>;
  readonly x: XWindows | null;
  /** Null elsewhere. */
  readonly sway: Sway | null;
  readonly isTranslucent: boolean;
}

function createCornerWindow(parts: CornerWindowParts): CornerWindow {
  const { role, clock, x, sway, isTranslucent, isPlaceable } = parts;
  /** Room for the shadow, on each side. */
  const edge = isTranslucent ? cornerMargin : 0;
  const size = { width: parts.width + 2 * edge, height: startHeight };
  const window = createWindow(
    role === 'evening' ? 'reflection' : 'reset',
    {
      ...optionsFor(isPlaceable(), isTranslucent),
      ...size,
      // Some window systems show a window where it was created for a moment.
      ...(isPlaceable() && cornerPlace(size, edge, displayWithCursor().workArea)),
    },
    role,
    isTranslucent,
  );
  if (!isTranslucent) x?.setBackground(x11IdOf(window), backgroundOf(window));
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, aboveFullScreen);
  let height: number = size.height;
  let isFitted = false;
  let isShown = false;
  let drawn = false;
  let isManaged = false;
  /** Whether the window must be cut to the card, because what is around it would be opaque. */
  let isCut = process.platform === 'linux' && !isTranslucent;

  /** The compositor may have gone, or Chromium may have begun before it. */
  async function cutIfOpaque(): Promise<void> {
    if (isCut || x === null || (await x.isTranslucent(x11IdOf(window)))) return;
    isCut = true;
    place();
  }

  function place(): void {
    if (window.isDestroyed()) return;
    const bounds = { width: size.width, height };
    if (!isPlaceable()) {
      window.setSize(bounds.width, bounds.height);
      return;
    }
    const display = window.isVisible() ? screen.getDisplayMatching(window.getBounds()) : displayWithCursor();
    const corner = cornerPlace(bounds, edge, display.workArea);
    window.setBounds({ ...bounds, ...corner });
    if (isManaged) stayAt(corner);
    if (isCut) window.setShape(cardRows(bounds, edge));
  }

  /** Sway centres a window of its own that asks for another size. */
  function stayAt(corner: Point): void {
    if (sway === null) return;
    const moveBack = (): void => {
      if (!window.isDestroyed() && window.isVisible()) sway.move(window, corner);
    };
    for (const delay of centredAfter) clock.after(delay, moveBack);
  }

  function reveal(): void {
    if (!isShown || window.isDestroyed() || window.isVisible()) return;
    place();
    unhideOnMac(app);
    window.showInactive();
    whenDrawn(window, () => {
      drawn = true;
    });
  }

  /** Becomes an ordinary window: Wayland compositors give the keys to no other one of Xwayland's. */
  async function becomeOrdinary(): Promise<void> {
    isManaged = true;
    await x?.leaveToManager(x11IdOf(window));
    if (window.isDestroyed() || !window.isVisible()) return;
    const bounds = window.getBounds();
    window.hide();
    window.show();
    void x?.skipTaskBars(x11IdOf(window));
    window.setAlwaysOnTop(true, 'screen-saver');
    window.focus();
    if (sway === null) {
      window.setBounds(bounds);
      return activate();
    }
    const id = x11IdOf(window);
    // Somebody may close it by sway itself.
    window.once('closed', () => sway.restore([id]));
    sway.adopt(window, bounds);
    stayAt(bounds);
  }

  /** GNOME gives the keys to no window that shows itself, unless it is asked to on the user's behalf. */
  function activate(): void {
    for (const delay of managedAfter) {
      clock.after(delay, () => {
        if (!window.isDestroyed() && window.isVisible() && !window.isFocused())
          void x?.activate(x11IdOf(window));
      });
    }
  }

  /** The keys go back to the window that had them. */
  function giveKeysBack(): void {
    if (isManaged) sway?.restore([x11IdOf(window)]);
    else void x?.giveBack(x11IdOf(window));
  }

  // The page says how tall its content is.
  window.webContents.on('content-bounds-updated', (event, bounds) => {
    event.preventDefault();
    height = cardHeightOf(bounds.height);
    isFitted = true;
    if (window.isVisible()) place();
    else reveal();
  });

  return {
    window,
    place,
    show() {
      isShown = true;
      void cutIfOpaque();
      // What the page has just been sent may make it taller.
      clock.after(isFitted ? refitTime : fitTimeout, reveal);
    },
    focus() {
      if (window.isDestroyed() || !window.isVisible()) return;
      window.setFocusable(true);
      if (x !== null && isWayland(process.env) && !isManaged) return void becomeOrdinary();
      window.focus();
      if (!isManaged) void x?.focus(x11IdOf(window));
    },
    hide() {
      isShown = false;
      if (window.isDestroyed()) return;
      giveKeysBack();
      window.hide();
    },
    isDrawn: () => drawn,
    destroy() {
      isShown = false;
      if (window.isDestroyed()) return;
      giveKeysBack();
      window.destroy();
    },
  };
}

function optionsFor(isPlaceable: boolean, isTranslucent: boolean): BrowserWindowConstructorOptions {
  return {
    title: app.name,
    frame: false,
    movable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    resizable: false,
    skipTaskbar: true,
    hasShadow: false,
    enableLargerThanScreen: true,
    // A window manager leaves such a window alone: it keeps its place, and gets no focus.
    focusable: !isPlaceable,
    ...(process.platform === 'darwin' && macPanel),
    // Electron takes the name `transparent` for white.
    ...(isTranslucent && { transparent: true, backgroundColor: 'rgba(0, 0, 0, 0)' }),
    // The page must have content before the window is shown.
    paintWhenInitiallyHidden: true,
    webPreferences: { backgroundThrottling: false },
  };
}
