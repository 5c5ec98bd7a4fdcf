/** The overlay: one window a display, made ready before it is due, and taken down whatever its page does. */
import { type Display, screen } from 'electron';
import { bellLasts } from '../../../shared/contract';
import type { Instant } from '../../../shared/domain/common/time';
import type { Ending } from '../../../shared/domain/reset/activeReset';
import type { Preferences } from '../../../shared/domain/settings/settings';
import type { Clock } from '../../platform/clock';
import { createPane, type Pane } from './overlayWindow';

/** The fade out (look.md: 200 ms) and a frame or two. */
const fadeOut = 250;
/** No page may keep a screen covered longer than this past the end. */
const watchdogDelay = 1_500;
/** A page that hangs does not hear Escape: after this long it is heard here. */
const escapeDelay = 1_000;
/** Whoever takes the keys under a full cover has done so for good after this long. */
const takeBackDelay = 200;
/** So often they are taken back in one reset: with a program that insists there is no fighting. */
const mostTakenBack = 5;

export interface Overlay {
  /** Creates the windows, hidden, so that showing them is quick. */
  warm(): void;
  /** Destroys what was warmed and never shown. */
  cool(): void;
  show(endsAt: Instant): void;
  /** Fades out, or is gone before this returns. */
  hide(how: 'fading' | 'at-once'): void;
}

/**
 * @param onTakenDown it was taken down from here while it was shown: so this is how the reset ended
 */
export function createOverlay(
  clock: Clock,
  preferences: () => Pick<Preferences, 'displays' | 'sound'>,
  onTakenDown: (ending: Ending) => void,
): Overlay {
  /** The first carries the check-in, the others only the ring. */
  let panes: readonly Pane[] = [];
  let shown = false;
  /** The display that the check-in is on: it moves only when that goes away. */
  let home: Display['id'] | null = null;
  let callOffWatchdog = (): void => undefined;
  let callOffEscape = (): void => undefined;
  let callOffTakeBack = (): void => undefined;
  let takenBack = 0;

  /** Whether nothing can be seen but the overlay: then whatever is typed is meant for it. */
  const coversAll = (): boolean => panes.length === screen.getAllDisplays().length;

  /** The displays to cover; the first is the one to ask on. */
  function covered(): readonly Display[] {
    const all = screen.getAllDisplays();
    const main =
      all.find(({ id }) => id === home) ?? screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    return preferences().displays === 'cursor' ? [main] : [main, ...all.filter(({ id }) => id !== main.id)];
  }

  function warm(): void {
    const wanted = covered().length;
    panes = panes.filter(({ window }) => !window.isDestroyed());
    for (const { window } of panes.slice(wanted)) window.destroy();
    panes = panes.slice(0, wanted);
    while (panes.length < wanted) panes = [...panes, newPane(panes.length === 0)];
  }

  /** Lays each window over its display. */
  function place(): void {
    warm();
    const [main, ...others] = covered();
    if (main === undefined) return;
    home = main.id;
    for (const [index, { bounds }] of [main, ...others].entries()) panes[index]?.window.setBounds(bounds);
  }

  /** What has not painted yet would cover a display with nothing. */
  async function reveal({ window, painted }: Pane, takesKeys: boolean): Promise<void> {
    await painted;
    if (!shown || window.isDestroyed()) return;
    if (!takesKeys) return window.showInactive();
    window.show();
    window.focus();
    keepKeys();
  }

  /** Escape works from anywhere: nobody sees what else has the focus, a window of our own or of another program. */
  function keepKeys(): void {
    callOffTakeBack();
    callOffTakeBack = clock.after(takeBackDelay, () => {
      const [main] = panes;
      if (!shown || main === undefined || main.window.isDestroyed() || main.window.isFocused()) return;
      if (!coversAll() || takenBack >= mostTakenBack) return;
      takenBack++;
      main.window.focus();
      keepKeys();
    });
  }

  /** A display was plugged in or out, turned, moved or scaled. */
  function follow(): void {
    if (!shown) return;
    place();
    for (const pane of panes) if (!pane.window.isVisible()) void reveal(pane, false);
  }
  screen.on('display-added', follow);
  screen.on('display-removed', follow);
  screen.on('display-metrics-changed', follow);

  function forget(): void {
    callOffWatchdog();
    callOffEscape();
    callOffTakeBack();
    shown = false;
    home = null;
    takenBack = 0;
  }

  function destroy(): void {
    forget();
    const gone = panes;
    panes = [];
    for (const { window } of gone) if (!window.isDestroyed()) window.destroy();
  }

  /** Nothing is left on the screens, but the page that rings lives on, unseen, until its bell has died away. */
  function ringOut(): void {
    const [ringing] = panes;
    panes = panes.slice(1);
    destroy();
    if (ringing === undefined || ringing.window.isDestroyed()) return;
    ringing.window.hide();
    clock.after(bellLasts, () => {
      if (!ringing.window.isDestroyed()) ringing.window.destroy();
    });
  }

  function takeDown(ending: Ending): void {
    const wasShown = shown;
    destroy();
    if (wasShown) onTakenDown(ending);
  }

  function newPane(carriesCheckIn: boolean): Pane {
    const pane = createPane(carriesCheckIn, {
      onEscape,
      onBlur: keepKeys,
      onGone() {
        // One that only rings is no part of the reset any more.
        if (panes.includes(pane)) takeDown({ how: 'cut-short', reason: 'closed' });
      },
    });
    return pane;
  }

  function onEscape(): void {
    if (!shown) return;
    callOffEscape();
    callOffEscape = clock.after(escapeDelay, () => takeDown({ how: 'skip' }));
  }

  return {
    warm,

    cool() {
      if (shown) return;
      // Those that are fading out are still visible, and go by themselves.
      for (const { window } of panes) if (!window.isDestroyed() && !window.isVisible()) window.destroy();
      panes = panes.filter(({ window }) => !window.isDestroyed());
    },

    show(endsAt) {
      forget();
      place();
      shown = true;
      callOffWatchdog = clock.after(Math.max(0, endsAt - clock.now()) + watchdogDelay, () =>
        takeDown({ how: 'done' }),
      );
      for (const [index, pane] of panes.entries()) void reveal(pane, index === 0);
    },

    hide(how) {
      if (!shown) return;
      if (how === 'at-once') return destroy();
      forget();
      callOffWatchdog = clock.after(fadeOut, preferences().sound.on ? ringOut : destroy);
    },
  };
}
