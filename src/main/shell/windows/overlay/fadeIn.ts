/** Fades windows in where a compositor draws them. */
import { performance } from 'node:perf_hooks';
import type { BrowserWindow } from 'electron';
import { type Clock, createXWindows } from '../../../platform';
import { isPlacedByCompositor } from '../cursor';

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
  /** Makes them opaque at once. */
  stop(): void;
}

type SetOpacity = (window: BrowserWindow, opacity: number) => void;

export function createFadeIn(
  clock: Pick<Clock, 'after'>,
  { isComposited, setOpacity } = systemOpacity(),
  elapsedNow = () => performance.now(),
): FadeIn {
  let isPossible = false;
  let windows: readonly BrowserWindow[] = [];
  let startedAt: number | null = null;
  let cancel = (): void => undefined;

  function setAll(opacity: number): void {
    for (const window of windows) if (!window.isDestroyed()) setOpacity(window, opacity);
  }

  function stop(): void {
    cancel();
    setAll(1);
    windows = [];
    startedAt = null;
  }

  function draw(): void {
    const share = Math.min(1, (elapsedNow() - (startedAt ?? 0)) / length);
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
      startedAt = elapsedNow();
      draw();
    },
    stop,
  };
}

/** How windows become translucent on this system. Electron itself can't on Linux. */
function systemOpacity(): { isComposited: () => Promise<boolean>; setOpacity: SetOpacity } {
  if (process.platform !== 'linux') {
    return { isComposited: async () => true, setOpacity: (window, opacity) => window.setOpacity(opacity) };
  }
  const x = isPlacedByCompositor() ? null : createXWindows(process.env);
  return {
    isComposited: async () => (await x?.isComposited()) ?? false,
    setOpacity: (window, opacity) => x?.setOpacity(window.getNativeWindowHandle().readUInt32LE(), opacity),
  };
}
