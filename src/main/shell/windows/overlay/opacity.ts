/** How opaque windows are, on each system. */
import { createXWindows } from '../../../platform';
import { isPlacedByCompositor } from '../cursor';
import type { Opacity } from './fadeIn';

/** Electron itself can't do it on Linux. */
export function systemOpacity(): Opacity {
  if (process.platform !== 'linux') {
    return { isComposited: async () => true, setOpacity: (window, opacity) => window.setOpacity(opacity) };
  }
  const x = isPlacedByCompositor() ? null : createXWindows(process.env);
  return {
    isComposited: async () => (await x?.isComposited()) ?? false,
    setOpacity: (window, opacity) => x?.setOpacity(window.getNativeWindowHandle().readUInt32LE(), opacity),
  };
}
