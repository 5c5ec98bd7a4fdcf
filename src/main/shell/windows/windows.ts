/** The app's windows, with their pages confined to the app's own files. */

import { app, BrowserWindow, Menu, screen, session, type WebContents } from 'electron';
import type { DisplayView, OpenableView } from '../../../shared/contract';
import type { Preferences } from '../../../shared/domain/settings';
import type { Translate } from '../../../shared/i18n';
import type { Clock, Log } from '../../platform';
import { type ArrivalCard, createArrivalCard } from './arrivalCard';
import { clearChromiumData } from './chromiumData';
import { type CornerCard, createCornerCard } from './cornerCard';
import { createCornerWindows } from './cornerWindow';
import { isPlacedByCompositor } from './cursor';
import { offerFieldMenus } from './fieldMenu';
import { giveKeysBackOnMac, macMenu } from './macOs';
import { createMorningWindow, type MorningWindow } from './morningWindow';
import { createOverlay, type Overlay } from './overlay';
import { servePages } from './page';
import { createSway } from './sway';
import { followTextSize } from './textSize';
import { createViews, type Views } from './views';
import { confinePages } from './window';

export interface WindowsParts {
  readonly clock: Clock;
  /** The data folder. */
  readonly folder: string;
  readonly log: Pick<Log, 'note'>;
  readonly t: Translate;
  preferences(): Pick<Preferences, 'displays' | 'display' | 'sound' | 'textSize'>;
  /** Called when the user has chosen another text size in one of the windows. */
  onTextSize(size: number): void;
  /** Called when a view is opened, even if its window was already open, and when its window is closed. */
  onViewChange(view: OpenableView, isOpen: boolean): void;
}

export interface Windows {
  readonly views: Views;
  readonly overlay: Overlay;
  readonly arrival: ArrivalCard;
  readonly morningWindow: MorningWindow;
  /** The questions of an experiment. */
  readonly questionsCard: CornerCard;
  /** The day's question. */
  readonly eveningCard: CornerCard;
  /** Gives the keys to the card that shows a page. */
  focusCard(page: WebContents): void;
  /** Whether one of the app's windows has the focus. */
  isFocused(): boolean;
  /** Whether one of the app's windows is on the screen. */
  isVisible(): boolean;
  /** Returns the displays that are connected. */
  displays(): readonly DisplayView[];
  /** Applies the text size to the windows that are open. */
  applyTextSize(): void;
  /** Clears Chromium's own caches and storage. */
  clearChromiumData(): Promise<void>;
}

/** Serves and confines all pages, and prepares the windows; none is open yet. */
export function createWindows(parts: WindowsParts): Windows {
  const { clock, folder, log, preferences, onTextSize, onViewChange } = parts;
  confinePages(session.defaultSession);
  servePages(session.defaultSession);
  if (process.platform === 'darwin') {
    Menu.setApplicationMenu(Menu.buildFromTemplate(macMenu));
    giveKeysBackOnMac(app, BrowserWindow.getAllWindows);
  }
  const textSize = followTextSize(() => preferences().textSize, onTextSize);
  const views = createViews(folder, clock, log, textSize, onViewChange);
  const socket = process.env.SWAYSOCK;
  const sway = socket && !isPlacedByCompositor() ? createSway(socket, clock) : null;
  const cornerWindows = createCornerWindows(clock, sway);
  offerFieldMenus(parts.t);
  return {
    views,
    overlay: createOverlay(clock, preferences, cornerWindows, sway),
    arrival: createArrivalCard(cornerWindows),
    morningWindow: createMorningWindow(clock, textSize),
    questionsCard: createCornerCard(cornerWindows, 'questions', 360),
    eveningCard: createCornerCard(cornerWindows, 'evening', 380),
    focusCard: cornerWindows.focus,
    isFocused: () => BrowserWindow.getFocusedWindow() !== null,
    isVisible: () => BrowserWindow.getAllWindows().some(window => window.isVisible()),
    displays: () =>
      screen
        .getAllDisplays()
        .map(({ id, label, size: { width, height } }) => ({ id, label: label.slice(0, 200), width, height })),
    applyTextSize() {
      textSize.apply();
      views.fitTextSize();
    },
    clearChromiumData: () => clearChromiumData(session.defaultSession),
  };
}
