/** The cover: one window per display, created before it is due, and closed in time whatever its page does. */

import { globalShortcut } from 'electron';
import { bellDuration } from '../../../../shared/contract';
import type { Millis } from '../../../../shared/domain/common';
import type { ResetEnding } from '../../../../shared/domain/reset';
import type { Preferences } from '../../../../shared/domain/settings';
import { type Clock, createChangeSignal, isWayland } from '../../../platform';
import type { Sway } from '../sway';
import { createCoverWindows } from './coverWindows';
import { watchDisplays } from './displayChanges';
import { createDisplayCoverage } from './displayCoverage';
import { createFadeIn } from './fadeIn';
import { createFocusKeeper } from './focusKeeper';
import { watchKeyboardGrab } from './keyboardGrab';
import { systemOpacity } from './opacity';
import { createOverlayWindow, type OverlayWindow } from './overlayWindow';
import { escapeDelay, fadeOut, type PresentationWindows, watchdogDelay } from './presentationWindows';
import { watchUntilSeen } from './seen';

/** After Escape if the page doesn't get the key. Enough for what was typed just before to arrive. */
const unseenEscapeDelay: Millis = 300;

/**
 * Creates the cover, without any windows.
 *
 * @param sway null elsewhere
 * @param onKeysLost called when it has gone because it can't get the keys, with most of the reset to come
 */
export function createCover(
  clock: Clock,
  preferences: () => Pick<Preferences, 'displays' | 'display' | 'sound'>,
  sway: Sway | null,
  onKeysLost: () => void,
): PresentationWindows {
  const coverage = createDisplayCoverage(sway);
  const fadeIn = createFadeIn(clock, systemOpacity());
  const takenDown = createChangeSignal<ResetEnding>();
  const windows = createCoverWindows(preferences, newOverlayWindow);
  let shown = false;
  let isFadingOut = false;
  let fadesIn = false;
  let cancelWatchdog = (): void => undefined;
  let skipping = false;
  let cancelEscape = (): void => undefined;
  let cancelWatch = (): void => undefined;
  let stopWatchingKeyboard = (): void => undefined;

  /** Places the windows, and keeps the check-in on its display from then on. */
  function cover(): void {
    windows.place(shown);
    windows.stay();
  }

  /** Goes because something failed while it was on the screen. */
  const giveUp = (): void => takeDown({ how: 'cut-short', reason: 'closed' });

  /** Makes way because it can't get the keys. Some desktops give them to nothing that isn't visible. */
  function giveUpKeys(): void {
    if (windows.all().some(overlayWindow => overlayWindow.isDrawn())) {
      destroy();
      onKeysLost();
    } else takeDown({ how: 'not-shown' });
  }

  const focusKeeper = createFocusKeeper({
    clock,
    shortcuts: isWayland(process.env) ? null : globalShortcut,
    mayTakeFocus: windows.coverAll,
    onEscape: () => skipAfter(unseenEscapeDelay),
    onGivenUp: giveUpKeys,
  });

  /** Takes the focus back, so that Escape always works: no other window can be seen under the overlay. */
  function keepFocus(): void {
    const main = windows.main();
    if (shown && main !== undefined) focusKeeper.keep(main.window);
  }

  /** The keys are for the check-in, also after a click on another display. */
  function focusMain(): void {
    const main = windows.main();
    if (shown && main?.window.isVisible()) main.focus();
  }

  /** Shows a window once its page has painted, to avoid an empty cover. */
  async function reveal(overlayWindow: OverlayWindow): Promise<void> {
    await overlayWindow.painted;
    if (!shown || overlayWindow.window.isDestroyed()) return;
    if (fadesIn) fadeIn.prepare(overlayWindow.window);
    overlayWindow.show();
    if (fadesIn) fadeIn.start();
    keepFocus();
  }

  function adapt(): void {
    cover();
    for (const overlayWindow of windows.all())
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
    focusKeeper.stop();
    stopWatchingKeyboard();
    fadeIn.stop();
    shown = false;
    isFadingOut = false;
    windows.leave();
  }

  function destroyAll(gone: readonly OverlayWindow[]): void {
    resetState();
    for (const { window } of gone) if (!window.isDestroyed()) window.destroy();
    coverage.restore();
  }

  const destroy = (): void => destroyAll(windows.release());

  /** Removes the overlay, but keeps the first page alive and hidden until its bell has finished. */
  function letBellFinish(): void {
    const [ringing, ...others] = windows.release();
    destroyAll(others);
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
    const overlayWindow = createOverlayWindow(hasCheckIn, clock, coverage, {
      onEscape: () => skipAfter(escapeDelay),
      onBlur: keepFocus,
      onFocus() {
        if (!hasCheckIn) focusMain();
      },
      onGone() {
        // A window that is only finishing its bell is no longer part of the overlay.
        if (windows.all().includes(overlayWindow)) giveUp();
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
      windows.place(shown);
    },
    onTakenDown: takenDown.on,

    discardUnshown() {
      if (shown) return;
      // Windows that are fading out are still visible and will be destroyed anyway.
      windows.destroyHidden();
    },

    show(endsAt, how) {
      // A page shows one reset.
      if (isFadingOut) destroy();
      resetState();
      shown = true;
      fadesIn = how === 'slowly';
      cover();
      cancelWatchdog = clock.after(Math.max(0, endsAt - clock.now()) + watchdogDelay, () =>
        takeDown({ how: 'done' }),
      );
      cancelWatch = watchUntilSeen(windows.all, clock, () => takeDown({ how: 'not-shown' }));
      stopWatchingKeyboard = watchKeyboardGrab(clock, giveUpKeys);
      for (const overlayWindow of windows.all()) void reveal(overlayWindow);
    },

    hide(how) {
      if (!shown) return;
      if (how === 'at-once') return destroy();
      resetState();
      isFadingOut = true;
      cancelWatchdog = clock.after(fadeOut, preferences().sound.on ? letBellFinish : destroy);
    },
  };
}
