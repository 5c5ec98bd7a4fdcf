/** The morning's question: a small window at the tray that comes without taking the focus. */

import type { BrowserWindow } from 'electron';
import type { Clock } from '../../platform';
import { closeGently, popoverLook, popoverPlace } from './popover';
import { createWindow } from './window';

const size = { width: 380, height: 184 };

export interface MorningWindow {
  ask(): void;
  isOpen(): boolean;
  /** Takes it back, unless it is being answered. */
  withdraw(): void;
}

export function createMorningWindow(clock: Clock): MorningWindow {
  let open: BrowserWindow | null = null;
  return {
    ask() {
      const window = createWindow('today', { ...popoverLook, ...size, ...popoverPlace(size) }, 'morning');
      open = window;
      window.once('ready-to-show', () => window.showInactive());
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
