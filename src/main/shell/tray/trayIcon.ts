/** The tray icon, which is created first at launch. Its images are drawn by `npm run icons`. */

import { join } from 'node:path';
import { type NativeImage, nativeImage, nativeTheme, Tray } from 'electron';
import type { Preferences } from '../../../shared/domain/settings';
import { panelShade } from './panelShade';

export interface TrayIcon {
  /** Calls `listener` with the icon now, and again with each one that replaces it. */
  onCreated(listener: (tray: Tray) => void): void;
  /** Shows the image of that name, in the shade for the panel. */
  show(name: string, iconFor: Preferences['trayIcon']): void;
  /** Replaces the icon, because one that was created without a tray host never appears. */
  recreate(): void;
  /** Removes the icon. */
  stop(): void;
}

/**
 * Creates the icon in its quiet state.
 *
 * @param resources the folder that contains `tray/`
 */
export function createTrayIcon(resources: string): TrayIcon {
  const images = new Map<string, NativeImage>();
  let isSystemDark = nativeTheme.shouldUseDarkColors;
  const shade = (iconFor: Preferences['trayIcon']) => {
    // While Appearance sets a theme of the app's own, Electron doesn't tell the system's.
    if (nativeTheme.themeSource === 'system') isSystemDark = nativeTheme.shouldUseDarkColors;
    return panelShade(iconFor, {
      platform: process.platform,
      desktop: process.env.XDG_CURRENT_DESKTOP ?? '',
      // Windows has a theme of its own for the taskbar.
      isSystemDark:
        process.platform === 'win32' ? nativeTheme.shouldUseDarkColorsForSystemIntegratedUI : isSystemDark,
    });
  };
  const image = (name: string, iconFor: Preferences['trayIcon']): NativeImage => {
    const file = join(resources, 'tray', `${name}-${shade(iconFor)}.png`);
    const known = images.get(file);
    if (known !== undefined) return known;
    const loaded = nativeImage.createFromPath(file);
    loaded.setTemplateImage(process.platform === 'darwin');
    images.set(file, loaded);
    return loaded;
  };

  let shown = image('quiet', 'auto');
  let tray = new Tray(shown);
  let listener = (_tray: Tray): void => undefined;
  return {
    onCreated(next) {
      listener = next;
      listener(tray);
    },
    recreate() {
      tray.destroy();
      tray = new Tray(shown);
      listener(tray);
    },
    stop: () => tray.destroy(),
    show(name, iconFor) {
      const next = image(name, iconFor);
      if (next !== shown) tray.setImage(next);
      shown = next;
    },
  };
}
