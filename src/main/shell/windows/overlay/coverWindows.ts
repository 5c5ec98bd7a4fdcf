/** The windows of the cover, one per display to cover. The first has the check-in, the others only the ring. */

import { type Display, screen } from 'electron';
import { chosenDisplay, type Preferences } from '../../../../shared/domain/settings';
import { displayWithCursor, isPlacedByCompositor } from '../cursor';
import type { OverlayWindow } from './overlayWindow';

export interface CoverWindows {
  all(): readonly OverlayWindow[];
  /** The one with the check-in. */
  main(): OverlayWindow | undefined;
  /** Whether they cover every display, so that all keys are meant for them. */
  coverAll(): boolean;
  /**
   * Creates or moves one window per display to cover. Hidden windows already have their display's bounds, so that their
   * pages are laid out for it before they are due.
   */
  place(shown: boolean): void;
  /** Keeps the check-in on its display for as long as that is connected, until `leave`. */
  stay(): void;
  leave(): void;
  /** Destroys those that aren't visible. */
  destroyHidden(): void;
  /** Returns the windows, which are no longer part of the cover. */
  release(): readonly OverlayWindow[];
}

/** @param create creates a hidden window */
export function createCoverWindows(
  preferences: () => Pick<Preferences, 'displays' | 'display'>,
  create: (hasCheckIn: boolean) => OverlayWindow,
): CoverWindows {
  let windows: readonly OverlayWindow[] = [];
  /** The display with the check-in. */
  let mainDisplay: Display['id'] | null = null;

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

  const existing = (): readonly OverlayWindow[] => windows.filter(({ window }) => !window.isDestroyed());

  return {
    all: () => windows,
    main: () => windows[0],
    coverAll: () => windows.length === screen.getAllDisplays().length,

    place(shown) {
      const displays = displaysToCover();
      windows = existing();
      for (const { window } of windows.slice(displays.length)) window.destroy();
      windows = displays.map(({ bounds }, index) => {
        const overlayWindow = windows[index] ?? create(index === 0);
        // A window that is fading out stays where it is.
        if (shown || !overlayWindow.window.isVisible()) overlayWindow.place(bounds);
        return overlayWindow;
      });
    },

    stay() {
      mainDisplay = displaysToCover()[0]?.id ?? null;
    },

    leave() {
      mainDisplay = null;
    },

    destroyHidden() {
      for (const { window } of existing()) if (!window.isVisible()) window.destroy();
      windows = existing();
    },

    release() {
      const released = windows;
      windows = [];
      return released;
    },
  };
}
