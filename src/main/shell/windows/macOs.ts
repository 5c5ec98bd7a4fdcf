/** What only macOS asks of an app's windows. */
import type { App, BrowserWindow, MenuItemConstructorOptions, VisibleOnAllWorkspacesOptions } from 'electron';

/** For a window above those in full screen. The app has no place in the Dock that this would have to take away. */
export const aboveFullScreen: VisibleOnAllWorkspacesOptions = {
  visibleOnFullScreen: true,
  skipTransformProcessType: true,
};

/**
 * The application menu, which an app of the menu bar never shows: it gives fields their keys for copying and pasting, and
 * windows theirs for closing. Electron's own would have developer tools.
 */
export const macMenu: MenuItemConstructorOptions[] = [
  { role: 'appMenu' },
  { role: 'editMenu' },
  { role: 'windowMenu' },
];

/** A window that takes the keys while another app stays in front. */
export const macPanel = { type: 'panel' } as const;

/**
 * Gives the keys back when the last window is gone: macOS leaves an app in front that has none.
 *
 * @param windows returns all windows of the app
 */
export function giveKeysBackOnMac(
  app: Pick<App, 'on' | 'hide'>,
  windows: () => readonly Pick<BrowserWindow, 'isDestroyed' | 'isVisible'>[],
): void {
  const giveBack = (): void => {
    if (!windows().some(window => !window.isDestroyed() && window.isVisible())) app.hide();
  };
  app.on('browser-window-created', (_event, window) => {
    window.on('hide', giveBack);
    window.on('closed', giveBack);
  });
}

/** Makes windows visible again that are shown without the focus; `hide` has hidden the app as a whole. */
export function unhideOnMac(app: Pick<App, 'isHidden' | 'show'>, platform = process.platform): void {
  if (platform === 'darwin' && app.isHidden()) app.show();
}
