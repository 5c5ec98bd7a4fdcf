/** The cover: one window per display, created before it is due, and closed in time whatever its page does. */

import { type Display, globalShortcut, screen } from 'electron';
import { bellDuration } from '../../../../shared/contract';
import type { Millis } from '../../../../shared/domain/common';
import type { ResetEnding } from '../../../../shared/domain/reset';
import { chosenDisplay, type Preferences } from '../../../../shared/domain/settings';
import { type Clock, createChangeSignal, isWayland } from '../../../platform';
import { displayWithCursor, isPlacedByCompositor } from '../cursor';
import { createCovers } from './covers';
import { watchDisplays } from './displayChanges';
import { createFadeIn } from './fadeIn';
import { watchKeyboardGrab } from './keyboardGrab';
import { createKeyKeeper } from './keyKeeper';
import { systemOpacity } from './opacity';
import { createOverlayWindow, type OverlayWindow } from './overlayWindow';
import { watchUntilSeen } from './seen';
import { escapeDelay, fadeOut, type Surface, watchdogDelay } from './surface';

/** After Escape if the page doesn't get the key. Enough for what was typed just before to arrive. */
const unseenEscapeDelay: Millis = 300;

/**
 * Creates the cover, without any windows.
 *
 * @param onKeysLost called when it has gone because it can't get the keys, with most of the reset to come
 */
export function createCover(
  clock: Clock,
  preferences: () => Pick<Preferences, 'displays' | 'display' | 'sound'>,
  onKeysLost: () => void,
): Surface {
  const covers = createCovers(clock);
  const fadeIn = createFadeIn(clock, systemOpacity());
  const takenDown = createChangeSignal<ResetEnding>();
  /** The first window has the check-in, the others only the ring. */
  let overlayWindows: readonly OverlayWindow[] = [];
  let shown = false;
  let fadesIn = false;
  /** The display with the check-in, kept for as long as it is connected. */
  let mainDisplay: Display['id'] | null = null;
  let cancelWatchdog = (): void => undefined;
  let skipping = false;
  let cancelEscape = (): void => undefined;
  let cancelWatch = (): void => undefined;
  let stopWatchingKeyboard = (): void => undefined;

  /** Whether the overlay covers every display, so that all keys are meant for it. */
  const coversAll = (): boolean => overlayWindows.length === screen.getAllDisplays().length;

  /** Returns the displays to cover, first the one for the check-in. */
  function displaysToCover(): readonly Display[] {
    const all = screen.getAllDisplays();
    const { displays, display } = preferences();
    const main =
      all.find(({ id }) => id === mainDisplay) ?? chosenDisplay(all, display) ?? displayWithCursor();
    return displays === 'cursor' || isPlacedByCompositor()
      ? [main]
      : [main, ...all.filter(({ id }) => id !== main.id)];
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
      // A window that is fading out stays where it is.
      if (shown || !overlayWindow.window.isVisible()) overlayWindow.place(bounds);
      return overlayWindow;
    });
  }

  /** Places the windows, and keeps the check-in on its display from then on. */
  function cover(): void {
    place();
    mainDisplay = displaysToCover()[0]?.id ?? null;
  }

  /** Goes because something failed while it was on the screen. */
  const giveUp = (): void => takeDown({ how: 'cut-short', reason: 'closed' });

  /** Makes way because it can't get the keys. Some desktops give them to nothing that isn't visible. */
  function giveUpKeys(): void {
    if (overlayWindows.some(overlayWindow => overlayWindow.isDrawn())) {
      destroy();
      onKeysLost();
    } else takeDown({ how: 'not-shown' });
  }

  const keys = createKeyKeeper({
    clock,
    shortcuts: isWayland(process.env) ? null : globalShortcut,
    mayTakeFocus: coversAll,
    onEscape: () => skipAfter(unseenEscapeDelay),
    onGivenUp: giveUpKeys,
  });

  /** Takes the focus back, so that Escape always works: no other window can be seen under the overlay. */
  function keepKeys(): void {
    const [main] = overlayWindows;
    if (shown && main !== undefined) keys.keep(main.window);
  }

  /** The keys are for the check-in, also after a click on another display. */
  function focusMain(): void {
    const [main] = overlayWindows;
    if (shown && main?.window.isVisible()) main.focus();
  }

  /** Shows a window once its page has painted, to avoid an empty cover. */
  async function reveal(overlayWindow: OverlayWindow): Promise<void> {
    await overlayWindow.painted;
    if (!shown || overlayWindow.window.isDestroyed()) return;
    if (fadesIn) fadeIn.prepare(overlayWindow.window);
    overlayWindow.show();
    if (fadesIn) fadeIn.start();
    keepKeys();
  }

  function adapt(): void {
    cover();
    for (const overlayWindow of overlayWindows)
      if (!overlayWindow.window.isVisible()) void reveal(overlayWindow);
  }

  watchDisplays(clock, () => {
    if (shown) adapt();
  });

  function resetState(): void {
    cancelWatchdog();
    cancelEscape();
    skipping = false;
    cancelWatch();
    keys.stop();
    stopWatchingKeyboard();
    fadeIn.stop();
    shown = false;
    mainDisplay = null;
  }

  function destroy(): void {
    resetState();
    const gone = overlayWindows;
    overlayWindows = [];
    for (const { window } of gone) if (!window.isDestroyed()) window.destroy();
    covers.restore();
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
    const overlayWindow = createOverlayWindow(hasCheckIn, clock, covers, {
      onEscape: () => skipAfter(escapeDelay),
      onBlur: keepKeys,
      onFocus() {
        if (!hasCheckIn) focusMain();
      },
      onGone() {
        // A window that is only finishing its bell is no longer part of the overlay.
        if (overlayWindows.includes(overlayWindow)) giveUp();
      },
    });
    return overlayWindow;
  }

  function skipAfter(delay: Millis): void {
    // A key that repeats must not put it off.
    if (!shown || skipping) return;
    skipping = true;
    cancelEscape = clock.after(delay, () => takeDown({ how: 'skip' }));
  }

  fadeIn.look();
  return {
    warm() {
      fadeIn.look();
      place();
    },
    onTakenDown: takenDown.on,

    cool() {
      if (shown) return;
      // Windows that are fading out are still visible and will be destroyed anyway.
      for (const { window } of overlayWindows)
        if (!window.isDestroyed() && !window.isVisible()) window.destroy();
      overlayWindows = overlayWindows.filter(({ window }) => !window.isDestroyed());
    },

    show(endsAt, how) {
      resetState();
      shown = true;
      fadesIn = how === 'slowly';
      cover();
      cancelWatchdog = clock.after(Math.max(0, endsAt - clock.now()) + watchdogDelay, () =>
        takeDown({ how: 'done' }),
      );
      cancelWatch = watchUntilSeen(
        () => overlayWindows,
        clock,
        () => takeDown({ how: 'not-shown' }),
      );
      stopWatchingKeyboard = watchKeyboardGrab(clock, giveUpKeys);
      for (const overlayWindow of overlayWindows) void reveal(overlayWindow);
    },

    hide(how) {
      if (!shown) return;
      if (how === 'at-once') return destroy();
      resetState();
      cancelWatchdog = clock.after(fadeOut, preferences().sound.on ? letBellFinish : destroy);
    },
  };
}
