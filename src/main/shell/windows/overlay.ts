/** The overlay: one window per display, created before it is due, and closed in time whatever its page does. */

import { type Display, screen } from 'electron';
import { bellDuration } from '../../../shared/contract';
import type { Instant } from '../../../shared/domain/common';
import type { ResetEnding } from '../../../shared/domain/reset';
import type { Preferences } from '../../../shared/domain/settings';
import { type Clock, createChangeSignal } from '../../platform';
import { createOverlayWindow, type OverlayWindow } from './overlayWindow';

/** Milliseconds: the page's fade of 200 ms, plus a few frames. */
const fadeOut = 250;
/** A window that has not painted by then is shown as it is. */
const paintTimeout = 1_000;
/** Milliseconds after the end of the reset until the overlay is closed, even if the page hangs. */
const watchdogDelay = 1_500;
/** Milliseconds after Escape until the overlay is closed, even if the page hangs. */
const escapeDelay = 1_000;
/** Milliseconds until the overlay takes the focus back from another window. */
const refocusDelay = 200;
/** The limit per reset, to avoid fighting with a program that insists on the focus. */
const maxRefocusCount = 5;

export interface Overlay {
  /** Creates the windows, hidden, so that showing them is quick. */
  warm(): void;
  /** Destroys windows that were created but never shown. */
  cool(): void;
  /** Shows the overlay and closes it soon after `endsAt`, unless it is hidden before. */
  show(endsAt: Instant): void;
  /** Fades the overlay out, or removes it before this returns. */
  hide(how: 'fading' | 'at-once'): void;
  /** Adds a listener for how the reset ended when the overlay was closed by other means than `hide`. */
  onTakenDown(listener: (ending: ResetEnding) => void): void;
}

/** Creates the overlay, without any windows. */
export function createOverlay(
  clock: Clock,
  preferences: () => Pick<Preferences, 'displays' | 'sound'>,
): Overlay {
  const takenDown = createChangeSignal<ResetEnding>();
  /** The first window has the check-in, the others only the ring. */
  let overlayWindows: readonly OverlayWindow[] = [];
  let shown = false;
  /** The display with the check-in, kept for as long as it is connected. */
  let mainDisplay: Display['id'] | null = null;
  let cancelWatchdog = (): void => undefined;
  let cancelEscape = (): void => undefined;
  let cancelRefocus = (): void => undefined;
  let refocusCount = 0;

  /** Whether the overlay covers every display, so that all keys are meant for it. */
  const coversAll = (): boolean => overlayWindows.length === screen.getAllDisplays().length;

  /** Returns the displays to cover, first the one for the check-in. */
  function displaysToCover(): readonly Display[] {
    const all = screen.getAllDisplays();
    const main =
      all.find(({ id }) => id === mainDisplay) ??
      screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    return preferences().displays === 'cursor' ? [main] : [main, ...all.filter(({ id }) => id !== main.id)];
  }

  /**
   * Creates or moves one window per display to cover. Hidden windows already have their display's bounds, so that their
   * pages are laid out for it before they are due.
   */
  function place(): void {
    const displays = displaysToCover();
    overlayWindows = overlayWindows.filter(({ window }) => !window.isDestroyed());
    for (const { window } of overlayWindows.slice(displays.length)) window.destroy();
    overlayWindows = displays.map(({ bounds }, index) => {
      const overlayWindow = overlayWindows[index] ?? newOverlayWindow(index === 0);
      const { window } = overlayWindow;
      // A window that is fading out stays where it is.
      if (shown || !window.isVisible()) window.setBounds(bounds);
      return overlayWindow;
    });
  }

  /** Places the windows, and keeps the check-in on its display from then on. */
  function cover(): void {
    place();
    mainDisplay = displaysToCover()[0]?.id ?? null;
  }

  /** Shows a window once its page has painted, to avoid an empty cover. */
  async function reveal({ window, painted }: OverlayWindow, takesKeys: boolean): Promise<void> {
    // On a busy computer Chromium sometimes never reports the first paint of a hidden window.
    await Promise.race([painted, new Promise<void>(resolve => clock.after(paintTimeout, resolve))]);
    if (!shown || window.isDestroyed()) return;
    if (!takesKeys) return window.showInactive();
    window.show();
    window.focus();
    keepFocus();
  }

  /** Takes the focus back, so that Escape always works: no other window can be seen under the overlay. */
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

  /** Adapts to displays that were connected, disconnected, rotated, moved or scaled. */
  function onDisplaysChanged(): void {
    if (!shown) return;
    cover();
    for (const overlayWindow of overlayWindows)
      if (!overlayWindow.window.isVisible()) void reveal(overlayWindow, false);
  }
  screen.on('display-added', onDisplaysChanged);
  screen.on('display-removed', onDisplaysChanged);
  screen.on('display-metrics-changed', onDisplaysChanged);

  function resetState(): void {
    cancelWatchdog();
    cancelEscape();
    cancelRefocus();
    shown = false;
    mainDisplay = null;
    refocusCount = 0;
  }

  function destroy(): void {
    resetState();
    const gone = overlayWindows;
    overlayWindows = [];
    for (const { window } of gone) if (!window.isDestroyed()) window.destroy();
  }

  /** Removes the overlay, but keeps the first page alive and hidden until its bell has finished. */
  function letBellFinish(): void {
    const [ringing] = overlayWindows;
    overlayWindows = overlayWindows.slice(1);
    destroy();
    if (ringing === undefined || ringing.window.isDestroyed()) return;
    ringing.window.hide();
    clock.after(bellDuration, () => {
      if (!ringing.window.isDestroyed()) ringing.window.destroy();
    });
  }

  function takeDown(ending: ResetEnding): void {
    const wasShown = shown;
    destroy();
    if (wasShown) takenDown.emit(ending);
  }

  function newOverlayWindow(hasCheckIn: boolean): OverlayWindow {
    const overlayWindow = createOverlayWindow(hasCheckIn, {
      onEscape,
      onBlur: keepFocus,
      onGone() {
        // A window that is only finishing its bell is no longer part of the overlay.
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
    warm: place,
    onTakenDown: takenDown.on,

    cool() {
      if (shown) return;
      // Windows that are fading out are still visible and will be destroyed anyway.
      for (const { window } of overlayWindows)
        if (!window.isDestroyed() && !window.isVisible()) window.destroy();
      overlayWindows = overlayWindows.filter(({ window }) => !window.isDestroyed());
    },

    show(endsAt) {
      resetState();
      shown = true;
      cover();
      cancelWatchdog = clock.after(Math.max(0, endsAt - clock.now()) + watchdogDelay, () =>
        takeDown({ how: 'done' }),
      );
      for (const [index, overlayWindow] of overlayWindows.entries()) void reveal(overlayWindow, index === 0);
    },

    hide(how) {
      if (!shown) return;
      if (how === 'at-once') return destroy();
      resetState();
      cancelWatchdog = clock.after(fadeOut, preferences().sound.on ? letBellFinish : destroy);
    },
  };
}
