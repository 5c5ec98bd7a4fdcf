/** Notices when an overlay that should be on the screen can't be seen. */
import type { Clock } from '../../../platform';
import type { OverlayWindow } from './overlayWindow';

/** Milliseconds until one of the windows must be visible. */
const visibleWithin = 2_000;
/** Milliseconds until one of them must have been drawn: a visible window can be an empty cover. On a very busy computer, a page takes seconds. */
const drawnWithin = 12_000;

type Watched = Pick<OverlayWindow, 'isDrawn'> & {
  readonly window: Pick<OverlayWindow['window'], 'isVisible'>;
};

/** Calls `onUnseen` if no window becomes visible in time, or none is drawn. Returns a function that stops watching. */
export function watchUntilSeen(
  windows: () => readonly Watched[],
  clock: Pick<Clock, 'after'>,
  onUnseen: () => void,
): () => void {
  const mustBe = (delay: number, isSeen: (window: Watched) => boolean) =>
    clock.after(delay, () => {
      if (!windows().some(isSeen)) onUnseen();
    });
  const cancels = [
    mustBe(visibleWithin, ({ window }) => window.isVisible()),
    mustBe(drawnWithin, overlayWindow => overlayWindow.isDrawn()),
  ];
  return () => {
    for (const cancel of cancels) cancel();
  };
}
