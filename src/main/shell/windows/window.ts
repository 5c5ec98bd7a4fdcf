/** The one factory of windows: isolated, sandboxed, and unable to go anywhere. */
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  type Session,
} from 'electron';
import { requestNamesArgument, type View } from '../../../shared/contract';
import { requestNames } from '../../../shared/requests';
import { type PageRole, pageOf } from './page';

/** `paper` of tokens.css: what stands there before the page has painted. */
const paper = { light: '#FAF8F4', dark: '#12161B' };

/**
 * What comes by itself may come while the screen is shared, which not every system tells: where it can be, it is left out of
 * the picture.
 */
const comesByItself = (view: View, role?: PageRole): boolean =>
  view === 'reset' || view === 'reflection' || role === 'morning';

/** A window on one of our pages, not yet shown. */
export function createWindow(
  view: View,
  look: BrowserWindowConstructorOptions,
  role?: PageRole,
): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    title: app.name,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    autoHideMenuBar: true,
    ...look,
    webPreferences: {
      spellcheck: false,
      ...look.webPreferences,
      // Last: no look undoes them.
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      additionalArguments: [requestNamesArgument + requestNames.join(',')],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  window.setMenu(null);
  window.setContentProtection(comesByItself(view, role));
  void window.loadURL(pageOf(view, role));
  return window;
}

/** Nothing that a page does leads out of it: no navigation, no new window, no webview, no permission, no download. */
export function confinePages(session: Session): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', event => event.preventDefault());
    contents.on('will-redirect', event => event.preventDefault());
    contents.on('will-attach-webview', event => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.on('will-download', event => event.preventDefault());
}
