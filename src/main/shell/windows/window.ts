/** Creates windows that are isolated, sandboxed, and unable to navigate. */
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  type Session,
} from 'electron';
import { requestNamesArgument, type View } from '../../../shared/contract';
import { requestNames } from '../../../shared/requestSchemas';
import { isOurPage, type PageRole, pageOf } from './page';

/** The background before the page has painted: `paper` of tokens.css. */
const paper = { light: '#FAF8F4', dark: '#12161B' };

const icon = join(import.meta.dirname, '../../resources/app-icon/128x128.png');

/** Whether a window opens by itself. It is then excluded from screen sharing where the system supports that. */
const opensByItself = (view: View, role?: PageRole): boolean =>
  view === 'reset' || view === 'reflection' || role === 'morning';

/** Creates a hidden window with one of our pages. */
export function createWindow(
  view: View,
  options: BrowserWindowConstructorOptions,
  role?: PageRole,
  isTranslucent = false,
): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    title: app.name,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    autoHideMenuBar: true,
    // Elsewhere a window has the icon of its program.
    ...(process.platform === 'linux' && { icon }),
    ...options,
    webPreferences: {
      spellcheck: false,
      ...options.webPreferences,
      // Last, so that no options can override them.
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      additionalArguments: [requestNamesArgument + requestNames.join(',')],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  window.setMenu(null);
  window.setContentProtection(opensByItself(view, role));
  void window.loadURL(pageOf(view, role, isTranslucent));
  return window;
}

/** Returns the colour of a window before its page has painted, as 0xRRGGBB. */
export const backgroundOf = (window: BrowserWindow): number =>
  Number.parseInt(window.getBackgroundColor().slice(1), 16);

/** Denies all pages navigation to other addresses, new windows, webviews, permissions and downloads. */
export function confinePages(session: Session): void {
  app.on('web-contents-created', (_event, contents) => {
    // Requests are confined, but WebRTC's packets are none.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    // A page may only reload itself, as it does after an error.
    contents.on('will-navigate', event => {
      if (event.url !== contents.getURL()) event.preventDefault();
    });
    // No event comes before a navigation to about:blank, which Chromium also shows in place of a forbidden address.
    contents.on('did-navigate', (_event, url) => {
      if (!isOurPage(url)) contents.navigationHistory.goBack();
    });
    contents.on('will-redirect', event => event.preventDefault());
    contents.on('will-attach-webview', event => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.on('will-download', event => event.preventDefault());
}
