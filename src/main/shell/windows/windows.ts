/** The app's windows, with their pages confined to the app's own files. */

import { BrowserWindow, session } from 'electron';
import type { OpenableView } from '../../../shared/contract';
import type { Preferences } from '../../../shared/domain/settings';
import type { Clock, Log } from '../../platform';
import { clearChromiumData } from './chromiumData';
import { createMorningWindow, type MorningWindow } from './morningWindow';
import { createOverlay, type Overlay } from './overlay';
import { servePages } from './page';
import { createViews, type Views } from './views';
import { confinePages } from './window';

export interface WindowsParts {
  readonly clock: Clock;
  /** The data folder. */
  readonly folder: string;
  readonly log: Pick<Log, 'note'>;
  preferences(): Pick<Preferences, 'displays' | 'sound'>;
  /** Called when a view is opened, even if its window was already open, and when its window is closed. */
  onViewChange(view: OpenableView, isOpen: boolean): void;
}

export interface Windows {
  readonly views: Views;
  readonly overlay: Overlay;
  readonly morningWindow: MorningWindow;
  /** Whether one of the app's windows has the focus. */
  isFocused(): boolean;
  /** Whether one of the app's windows is on the screen. */
  isVisible(): boolean;
  /** Clears Chromium's own caches and storage. */
  clearChromiumData(): Promise<void>;
}

/** Serves and confines all pages, and prepares the windows; none is open yet. */
export function createWindows({ clock, folder, log, preferences, onViewChange }: WindowsParts): Windows {
  confinePages(session.defaultSession);
  servePages(session.defaultSession);
  return {
    views: createViews(folder, clock, log, onViewChange),
    overlay: createOverlay(clock, preferences),
    morningWindow: createMorningWindow(clock),
    isFocused: () => BrowserWindow.getFocusedWindow() !== null,
    isVisible: () => BrowserWindow.getAllWindows().some(window => window.isVisible()),
    clearChromiumData: () => clearChromiumData(session.defaultSession),
  };
}
