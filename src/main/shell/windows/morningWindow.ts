/** The morning's question: a small window at the tray that does not take the focus. */

import type { BrowserWindow } from 'electron';
import type { Clock } from '../../platform';
import { firstPaint } from './firstPaint';
import { closeGently, placePopover, popoverOptions } from './popover';
import type { TextSize } from './textSize';
import { createWindow } from './window';

const size = { width: 380, height: 184 };
/** Leaves room for two lines of a correction. */
const sizeWithCorrection = { width: 380, height: 256 };

export interface MorningWindow {
  /** Opens the window; `recalls` a correction or just asks. */
  ask(recalls: boolean): void;
  isOpen(): boolean;
  /** Closes the window, unless it has the focus. */
  withdraw(): void;
}

/** Creates the morning window, not yet open. */
export function createMorningWindow(clock: Clock, textSize: Pick<TextSize, 'scale'>): MorningWindow {
  let open: BrowserWindow | null = null;
  return {
    ask(recalls) {
      const bounds = placePopover(recalls ? sizeWithCorrection : size, textSize.scale());
      const window = createWindow('today', { ...popoverOptions, ...bounds }, 'morning');
      open = window;
      void firstPaint(window, clock).then(() => {
        if (!window.isDestroyed()) window.showInactive();
      });
      window.webContents.once('render-process-gone', () => {
        if (!window.isDestroyed()) window.destroy();
      });
      window.once('closed', () => {
        open = null;
      });
      window.on('blur', () => closeGently(window, clock));
    },
    isOpen: () => open !== null,
    withdraw() {
      if (open?.isFocused() === false) open.close();
    },
  };
}
