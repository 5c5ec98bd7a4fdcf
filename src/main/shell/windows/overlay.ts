/** The overlay: one window a display, made ready before it is due, and taken down whatever its page does. */

import { type Display, screen } from 'electron';
import { bellLasts } from '../../../shared/contract';
import type { Instant } from '../../../shared/domain/common';
import type { ResetEnding } from '../../../shared/domain/reset';
import type { Preferences } from '../../../shared/domain/settings';
import { type Clock, createChangeSignal } from '../../platform';
import { createOverlayWindow, type OverlayWindow } from './overlayWindow';

/** The fade out (look.md: 200 ms) and a frame or two. */
const fadeOut = 250;
/** No page may keep a screen covered longer than this past the end. */
const watchdogDelay = 1_500;
/** A page that hangs does not hear Escape: after this long it is heard here. */
const escapeDelay = 1_000;
/** Whoever takes the keys under a full cover has done so for good after this long. */
const refocusDelay = 200;
/** So often they are taken back in one reset: with a program that insists there is no fighting. */
const maxRefocusCount = 5;

export interface Overlay {
  /** Creates the windows, hidden, so that showing them is quick. */
  warm(): void;
  /** Destroys what was warmed and never shown. */
  cool(): void;
  show(endsAt: Instant): void;
  /** Fades out, or is gone before this returns. */
  hide(how: 'fading' | 'at-once'): void;
  /** Called when the overlay comes down by itself while it is shown: this is how the reset ended. */
  onTakenDown(listener: (ending: ResetEnding) => void): void;
}

export function createOverlay(
  clock: Clock,
  preferences: () => Pick<Preferences, 'displays' | 'sound'>,
): Overlay {
  const takenDown = createChangeSignal<ResetEnding>();
  /** The first carries the check-in, the others only the ring. */
  let overlayWindows: readonly OverlayWindow[] = [];
  let shown = false;
  /** The display that the check-in is on: it moves only when that goes away. */
  let home: Display['id'] | null = null;
  let cancelWatchdog = (): void => undefined;
  let cancelEscape = (): void => undefined;
  let cancelRefocus = (): void => undefined;
  let refocusCount = 0;

  /** Whether nothing can be seen but the overlay: then whatever is typed is meant for it. */
  const coversAll = (): boolean => overlayWindows.length === screen.getAllDisplays().length;

  /** The displays to cover; the first is the one to ask on. */
  function covered(): readonly Display[] {
    const all = screen.getAllDisplays();
    const main =
      all.find(({ id }) => id === home) ?? screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    return preferences().displays === 'cursor' ? [main] : [main, ...all.filter(({ id }) => id !== main.id)];
  }

  function warm(): void {
    const wanted = covered().length;
    overlayWindows = overlayWindows.filter(({ window }) => !window.isDestroyed());
    for (const { window } of overlayWindows.slice(wanted)) window.destroy();
    overlayWindows = overlayWindows.slice(0, wanted);
    while (overlayWindows.length < wanted)
      overlayWindows = [...overlayWindows, newOverlayWindow(overlayWindows.length === 0)];
  }

  /** Lays each window over its display. */
  function place(): void {
    warm();
    const [main, ...others] = covered();
    if (main === undefined) return;
    home = main.id;
    for (const [index, { bounds }] of [main, ...others].entries())
      overlayWindows[index]?.window.setBounds(bounds);
  }

  /** What has not painted yet would cover a display with nothing. */
  async function reveal({ window, painted }: OverlayWindow, takesKeys: boolean): Promise<void> {
    await painted;
    if (!shown || window.isDestroyed()) return;
    if (!takesKeys) return window.showInactive();
    window.show();
    window.focus();
    keepFocus();
  }

  /** Escape works from anywhere: nobody sees what else has the focus, a window of our own or of another program. */
  function keepFocus(): void {
    cancelRefocus();
    cancelRefocus = clock.after(refocusDelay, () => {
      const [main] = overlayWindows;
      if (!shown || main === undefined || main.window.isDestroyed() || main.window.isFocused()) return;
      if (!coversAll() || refocusCount >= maxRefocusCount) return;
      refocusCount++;
      main.window.focus();
      keepFocus();
    });
  }

  /** A display was plugged in or out, turned, moved or scaled. */
  function follow(): void {
    if (!shown) return;
    place();
    for (const overlayWindow of overlayWindows)
      if (!overlayWindow.window.isVisible()) void reveal(overlayWindow, false);
  }
  screen.on('display-added', follow);
  screen.on('display-removed', follow);
  screen.on('display-metrics-changed', follow);

  function forget(): void {
    cancelWatchdog();
    cancelEscape();
    cancelRefocus();
    shown = false;
    home = null;
    refocusCount = 0;
  }

  function destroy(): void {
    forget();
    const gone = overlayWindows;
    overlayWindows = [];
    for (const { window } of gone) if (!window.isDestroyed()) window.destroy();
  }

  /** Nothing is left on the screens, but the page that rings lives on, unseen, until its bell has died away. */
  function letBellFinish(): void {
    const [ringing] = overlayWindows;
    overlayWindows = overlayWindows.slice(1);
    destroy();
    if (ringing === undefined || ringing.window.isDestroyed()) return;
    ringing.window.hide();
    clock.after(bellLasts, () => {
      if (!ringing.window.isDestroyed()) ringing.window.destroy();
    });
  }

  function takeDown(ending: ResetEnding): void {
    const wasShown = shown;
    destroy();
    if (wasShown) takenDown.emit(ending);
  }

  function newOverlayWindow(carriesCheckIn: boolean): OverlayWindow {
    const overlayWindow = createOverlayWindow(carriesCheckIn, {
      onEscape,
      onBlur: keepFocus,
      onGone() {
        // One that only rings is no part of the reset any more.
        if (overlayWindows.includes(overlayWindow)) takeDown({ how: 'cut-short', reason: 'closed' });
      },
    });
    return overlayWindow;
  }

  function onEscape(): void {
    if (!shown) return;
    cancelEscape();
    cancelEscape = clock.after(escapeDelay, () => takeDown({ how: 'skip' }));
  }

  return {
    warm,
    onTakenDown: takenDown.on,

    cool() {
      if (shown) return;
      // Those that are fading out are still visible, and go by themselves.
      for (const { window } of overlayWindows)
        if (!window.isDestroyed() && !window.isVisible()) window.destroy();
      overlayWindows = overlayWindows.filter(({ window }) => !window.isDestroyed());
    },

    show(endsAt) {
      forget();
      place();
      shown = true;
      cancelWatchdog = clock.after(Math.max(0, endsAt - clock.now()) + watchdogDelay, () =>
        takeDown({ how: 'done' }),
      );
      for (const [index, overlayWindow] of overlayWindows.entries()) void reveal(overlayWindow, index === 0);
    },

    hide(how) {
      if (!shown) return;
      if (how === 'at-once') return destroy();
      forget();
      cancelWatchdog = clock.after(fadeOut, preferences().sound.on ? letBellFinish : destroy);
    },
  };
}
