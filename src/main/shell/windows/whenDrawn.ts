/** Notices that a window's page has drawn a frame. */
import type { BrowserWindow } from 'electron';

/** Resolves in the page at the second frame: it begins when the first one has been drawn. */
const twoFrames = 'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** Calls `then` once the page has drawn a frame from now on. */
export const whenDrawn = ({ webContents }: Pick<BrowserWindow, 'webContents'>, then: () => void): void =>
  // Fails if the window closes first.
  void webContents.executeJavaScript(twoFrames).then(then, () => undefined);
