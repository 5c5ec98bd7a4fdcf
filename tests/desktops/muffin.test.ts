/** A reset on Muffin, Cinnamon's window manager, beside a panel. Run by `npm run test:desktops -- muffin`. */
import { tellStory } from './desktopStory';
import { startManagedDesktop } from './managedDesktop';

/** Of one size, so that a window has room on either. */
const outputs = [
  { x: 0, y: 0, width: 1280, height: 800 },
  { x: 1280, y: 0, width: 1280, height: 800 },
];

tellStory({
  start: () => startManagedDesktop('muffin', 'X-Cinnamon', outputs),
  outputs,
  isWayland: false,
  isArrangeable: true,
});
