/** A small card in the corner that asks something, and leaves the focus where it is until it is called. */
import { createChangeSignal } from '../../platform';
import type { CornerRole, CornerWindow, CornerWindows } from './cornerWindow';

export interface CornerCard {
  show(): void;
  isOpen(): boolean;
  /** Gives the card the keys, if it is shown. */
  focus(): void;
  /** Removes the card before this returns. */
  hide(): void;
  /** Adds a listener for when the card was closed by anything but `hide`. */
  onClosed(listener: () => void): void;
}

/**
 * Creates the card, not yet open.
 *
 * @param width in pixels, without the shadow
 */
export function createCornerCard(cornerWindows: CornerWindows, role: CornerRole, width: number): CornerCard {
  const closed = createChangeSignal<null>();
  let card: CornerWindow | null = null;

  function destroy(): void {
    const gone = card;
    card = null;
    gone?.destroy();
  }

  return {
    show() {
      destroy();
      const created = cornerWindows.create(role, width);
      card = created;
      created.window.webContents.once('render-process-gone', created.destroy);
      created.window.once('closed', () => {
        if (card !== created) return;
        card = null;
        closed.emit(null);
      });
      created.show();
    },
    isOpen: () => card !== null,
    focus: () => card?.focus(),
    hide: destroy,
    onClosed: closed.on,
  };
}
