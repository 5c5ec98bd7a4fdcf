/** A reset on GNOME Shell. Run by `npm run test:desktops -- gnome`. */
import { gnomeOutputs, startGnomeShell } from '../support/gnomeShell';
import { tellStory } from './desktopStory';

tellStory({ start: startGnomeShell, outputs: gnomeOutputs, isWayland: true, isArrangeable: true });
