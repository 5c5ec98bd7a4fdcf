/** The icon of macOS and Windows, and of a desktop on Linux whose panel doesn't speak D-Bus. */

import { join } from 'node:path';
import { nativeImage, Tray } from 'electron';
import { electronMenu } from './electronMenu';
import type { OnClick, PanelIcon, TrayImage } from './panelIcon';

/** @param folder has the images */
export function createElectronIcon(folder: string, image: TrayImage, onClick: OnClick): PanelIcon {
  let menu = electronMenu([]);

  const load = ({ name, shade }: TrayImage) => {
    const loaded = nativeImage.createFromPath(join(folder, `${name}-${shade}.png`));
    loaded.setTemplateImage(process.platform === 'darwin');
    return loaded;
  };

  const tray = new Tray(load(image));
  tray.on('click', () => {
    const { x, y, width, height } = tray.getBounds();
    // On Linux it has no bounds.
    onClick(width === 0 ? undefined : { x: x + Math.round(width / 2), y: y + Math.round(height / 2) });
  });
  // On Linux the panel shows the menu; elsewhere, setting it would also capture the left click.
  if (process.platform !== 'linux') tray.on('right-click', () => tray.popUpContextMenu(menu));

  return {
    // Electron doesn't tell.
    shown: Promise.resolve(),
    setImage: next => tray.setImage(load(next)),
    setDetails({ tooltip, title, menu: items }) {
      tray.setToolTip(tooltip);
      if (process.platform === 'darwin') tray.setTitle(title);
      menu = electronMenu(items);
      if (process.platform === 'linux') tray.setContextMenu(menu);
    },
    remove: () => tray.destroy(),
  };
}
