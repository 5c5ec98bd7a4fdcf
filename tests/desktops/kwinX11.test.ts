/** A reset on KWin as the window manager of an X server, beside a panel. Run by `npm run test:desktops -- kwin-x11`. */
import { leftDisplay, rightDisplay } from '../support/workDesktop';
import { tellStory } from './desktopStory';
import { startManagedDesktop } from './managedDesktop';

const outputs = [leftDisplay, rightDisplay];

tellStory({
  start: () => startManagedDesktop('kwin_x11', 'KDE', outputs),
  outputs,
  isWayland: false,
  isArrangeable: true,
});
