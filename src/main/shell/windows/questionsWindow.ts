/** The questions of an experiment: a small card in the corner that leaves the focus where it is until it is called. */
import { type Clock, createChangeSignal } from '../../platform';
import { type CornerWindow, createCorner } from './cornerWindow';

const width = 360;

export interface QuestionsWindow {
  show(): void;
  /** Gives the card the keys, if it is shown. */
  focus(): void;
  /** Removes the card before this returns. */
  hide(): void;
  /** Adds a listener for when the card was closed by anything but `hide`. */
  onClosed(listener: () => void): void;
}

/** Creates the card, not yet open. */
export function createQuestionsWindow(clock: Pick<Clock, 'after'>): QuestionsWindow {
  const corner = createCorner(clock);
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
      const created = corner.create('questions', width);
      card = created;
      created.window.webContents.once('render-process-gone', created.destroy);
      created.window.once('closed', () => {
        if (card !== created) return;
        card = null;
        closed.emit(null);
      });
      created.show();
    },
    focus: () => card?.focus(),
    hide: destroy,
    onClosed: closed.on,
  };
}
