/** The card that announces a reset: small, in the corner of the display with the cursor, and without the focus. */
import type { CornerWindow, CornerWindows } from './cornerWindow';

/** As pictured. */
const width = 344;

export interface ArrivalCard {
  /** Whether the desktop lets a program place a window. If not, nothing is announced. */
  isPossible(): boolean;
  /** Creates the window, hidden, so that showing it is quick. */
  warm(): void;
  show(): void;
  /** Removes the window, shown or not. */
  hide(): void;
}

/** Creates the arrival, without a window. */
export function createArrivalCard(cornerWindows: CornerWindows): ArrivalCard {
  let card: CornerWindow | null = null;

  function warm(): CornerWindow {
    if (card !== null && !card.window.isDestroyed()) return card;
    const created = cornerWindows.create('arrival', width);
    created.window.webContents.once('render-process-gone', created.destroy);
    card = created;
    return created;
  }

  return {
    isPossible: cornerWindows.isPlaceable,
    warm: () => void warm(),
    show: () => warm().show(),
    hide() {
      card?.destroy();
      card = null;
    },
  };
}
