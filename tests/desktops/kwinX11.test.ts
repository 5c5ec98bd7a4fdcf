/** A reset on KWin as the window manager of an X server, beside a panel. Run by `npm run test:desktops -- kwin-x11`. */
import { startDesktop, type TestDesktop } from '../support/desktop';
import { startXfce } from '../support/xfce';
import { tellStory } from './desktopStory';

const outputs = [
  { x: 0, y: 0, width: 1440, height: 900 },
  { x: 1440, y: 0, width: 1280, height: 800 },
];

async function start(): Promise<TestDesktop> {
  const desktop = await startDesktop(outputs);
  const manager = await startXfce(desktop, 'kwin_x11');
  return {
    ...desktop,
    stop() {
      manager.stop();
      desktop.stop();
    },
  };
}

tellStory({ start, outputs, isWayland: false });
