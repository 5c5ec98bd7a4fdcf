/** The menu as Electron shows it. */

import { BaseWindow, Menu as ElectronMenu, type MenuItemConstructorOptions, type Point } from 'electron';
import type { Menu } from './panelIcon';

export const electronMenu = (menu: Menu): ElectronMenu => ElectronMenu.buildFromTemplate(templateOf(menu));

/** Shows the menu at a place of the screen, in the name of a panel that can't, such as that of sway 1.7. */
export function popUpMenu(menu: Menu, { x, y }: Point): void {
  // Electron needs a window for it. One that was shown would be moved by a tiling window manager.
  const window = new BaseWindow({ x, y, width: 1, height: 1, frame: false, show: false });
  // Electron is still closing the menu then.
  const callback = (): void => void setImmediate(() => window.destroy());
  electronMenu(menu).popup({ window, x: 0, y: 0, callback });
}

const templateOf = (menu: Menu): MenuItemConstructorOptions[] =>
  menu.map(item => {
    if (item === 'separator') return { type: 'separator' };
    const { label, click, submenu } = item;
    return {
      // It would mark an access key: "R&D" would become "RD".
      label: label.replaceAll('&', '&&'),
      enabled: click !== undefined || submenu !== undefined,
      ...(click && { click }),
      ...(submenu && { submenu: templateOf(submenu) }),
    };
  });
