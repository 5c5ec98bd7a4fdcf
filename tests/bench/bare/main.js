/** The baseline of the benchmark: a tray icon with a menu, and nothing else. */
import { app, Menu, nativeImage, Tray } from 'electron';

app.whenReady().then(() => {
  const tray = new Tray(
    nativeImage.createFromBitmap(Buffer.alloc(22 * 22 * 4, 0xff), { width: 22, height: 22 }),
  );
  tray.setToolTip('Bare');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Nothing', enabled: false },
      { type: 'separator' },
      { label: 'Say', click: () => tray.setToolTip('Clicked') },
      { label: 'Quit', click: () => app.quit() },
    ]),
  );
});
