/** Fades windows in where a compositor draws them. */
import type { BrowserWindow } from 'electron';
import type { Clock } from '../../../platform';

const length = 1_200;
/** About thirty frames a second. */
const step = 33;

export interface FadeIn {
  /** Looks whether windows can be translucent, for the next fade. */
  look(): void;
  /** Makes a window transparent that is about to be shown. */
  prepare(window: BrowserWindow): void;
  /** Fades in all windows that were prepared. */
  start(): void;
  /** Leaves them as they are, because they are about to go. */
  stop(): void;
}

/** How windows become translucent on this system. */
export interface Opacity {
  isComposited(): Promise<boolean>;
  /** Sets how opaque a window is, from 0 to 1. */
  setOpacity(window: BrowserWindow, opacity: number): void;
}

export function createFadeIn(clock: Clock, { isComposited, setOpacity }: Opacity): FadeIn {
  let isPossible = false;
  let windows: readonly BrowserWindow[] = [];
  let startedAt: number | null = null;
  let cancel = (): void => undefined;

  function setAll(opacity: number): void {
    for (const window of windows) if (!window.isDestroyed()) setOpacity(window, opacity);
  }

  function stop(): void {
    cancel();
    windows = [];
    startedAt = null;
  }

  function draw(): void {
    // A clock that was set back ends the fade.
    const elapsed = clock.now() - (startedAt ?? 0);
    const share = elapsed < 0 ? 1 : Math.min(1, elapsed / length);
    // Ease out.
    setAll(1 - (1 - share) ** 2);
    if (share < 1) cancel = clock.after(step, draw);
    else stop();
  }

  return {
    look: () =>
      void isComposited().then(answer => {
        isPossible = answer;
      }),
    prepare(window) {
      if (!isPossible) return;
      windows = [...windows, window];
      setOpacity(window, 0);
    },
    start() {
      if (windows.length === 0 || startedAt !== null) return;
      startedAt = clock.now();
      draw();
    },
    stop,
  };
}
