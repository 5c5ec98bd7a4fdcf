/** The tray icon, which is created first at launch. Its images are drawn by `npm run icons`. */

import { join } from 'node:path';
import { nativeTheme } from 'electron';
import type { Preferences } from '../../../shared/domain/settings';
import { type Clock, currentDesktops, type SessionBus } from '../../platform';
import { createElectronIcon } from './electronIcon';
import { popUpMenu } from './electronMenu';
import type { OnClick, TrayDetails, TrayImage } from './panelIcon';
import { panelShade } from './panelShade';
import { createStatusNotifierItem } from './statusNotifierItem';

/** Milliseconds in which a panel usually answers. */
const usualAnswer = 40;

export interface TrayIcon {
  /** Resolves when the panel has the icon, unless it is slow. */
  readonly shown: Promise<unknown>;
  /** Calls `listener` when the icon is clicked. */
  onClick(listener: OnClick): void;
  /** Shows the image of that name, in the shade for the panel. */
  show(name: string, iconFor: Preferences['trayIcon']): void;
  setDetails(details: TrayDetails): void;
  /** Makes way for an icon that fits what was found: a tray host that wasn't there at launch, or none. */
  useHost(exists: boolean): void;
  /** Removes the icon. */
  stop(): void;
}

const desktops = currentDesktops(process.env);
/** Pantheon's panel reads images from files only, which Electron writes for it. */
const isItemShown = process.platform === 'linux' && !desktops.includes('Pantheon');

/**
 * Creates the icon in its quiet state.
 *
 * @param resources the folder that contains `tray/`
 */
export function createTrayIcon(resources: string, bus: SessionBus, clock: Pick<Clock, 'after'>): TrayIcon {
  let isSystemDark = nativeTheme.shouldUseDarkColors;
  const shade = (iconFor: Preferences['trayIcon']) => {
    // While Appearance sets a theme of the app's own, Electron doesn't tell the system's.
    if (nativeTheme.themeSource === 'system') isSystemDark = nativeTheme.shouldUseDarkColors;
    return panelShade(iconFor, {
      platform: process.platform,
      desktops,
      // Windows has a theme of its own for the taskbar.
      isSystemDark:
        process.platform === 'win32' ? nativeTheme.shouldUseDarkColorsForSystemIntegratedUI : isSystemDark,
    });
  };

  const folder = join(resources, 'tray');
  let image: TrayImage = { name: 'quiet', shade: shade('auto') };
  let details: TrayDetails | null = null;
  let listener: OnClick = () => undefined;

  const onClick: OnClick = near => listener(near);
  const create = (isItem: boolean) =>
    isItem
      ? createStatusNotifierItem({ bus, clock, folder, image, onClick, popUpMenu })
      : createElectronIcon(folder, image, onClick);
  let icon = create(isItemShown);

  return {
    shown: Promise.race([icon.shown, new Promise<void>(resolve => clock.after(usualAnswer, resolve))]),
    onClick(next) {
      listener = next;
    },
    show(name, iconFor) {
      const next = { name, shade: shade(iconFor) };
      if (next.name === image.name && next.shade === image.shade) return;
      image = next;
      icon.setImage(image);
    },
    setDetails(next) {
      details = next;
      icon.setDetails(details);
    },
    useHost(exists) {
      icon.remove();
      // Without a host, Electron tries the trays of older panels. Its icon never appears if a host comes later.
      icon = create(isItemShown && exists);
      if (details !== null) icon.setDetails(details);
    },
    stop: () => icon.remove(),
  };
}
