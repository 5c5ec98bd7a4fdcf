/** By which number the X server knows a window. */
import type { BrowserWindow } from 'electron';

export const x11IdOf = (window: Pick<BrowserWindow, 'getNativeWindowHandle'>): number =>
  window.getNativeWindowHandle().readUInt32LE();
