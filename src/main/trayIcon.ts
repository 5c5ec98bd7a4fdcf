/** The icon in the panel: the first thing that is there, drawn by `npm run icons`. */
import { join } from 'node:path';
import { type NativeImage, nativeImage, nativeTheme, Tray } from 'electron';
import type { Preferences } from '../shared/domain/settings';

export interface TrayIcon {
  readonly tray: Tray;
  /** Shows the drawing of that name, in the shade that the panel wants. */
  show(name: string, iconFor: Preferences['trayIcon']): void;
}

/** @param resources the folder that holds `tray/` */
export function createTrayIcon(resources: string): TrayIcon {
  const images = new Map<string, NativeImage>();
  const image = (name: string, iconFor: Preferences['trayIcon']): NativeImage => {
    const file = join(resources, 'tray', `${name}-${shadeFor(iconFor)}.png`);
    const known = images.get(file);
    if (known !== undefined) return known;
    const loaded = nativeImage.createFromPath(file);
    loaded.setTemplateImage(process.platform === 'darwin');
    images.set(file, loaded);
    return loaded;
  };

  let shown = image('quiet', 'auto');
  const tray = new Tray(shown);
  return {
    tray,
    show(name, iconFor) {
      const next = image(name, iconFor);
      if (next !== shown) tray.setImage(next);
      shown = next;
    },
  };
}

function shadeFor(iconFor: Preferences['trayIcon']): 'for-light' | 'for-dark' {
  if (process.platform === 'darwin') return 'for-light'; // A template: the system inverts it.
  if (iconFor !== 'auto') return iconFor;
  return nativeTheme.shouldUseDarkColors ? 'for-dark' : 'for-light';
}
