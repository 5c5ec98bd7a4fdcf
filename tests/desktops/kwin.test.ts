/** A reset on KWin, Plasma's compositor. Run by `npm run test:desktops -- kwin`. */
import { kwinOutputs, startKwin } from '../support/kwin';
import { tellStory } from './desktopStory';

tellStory({ start: startKwin, outputs: kwinOutputs, isWayland: true, isArrangeable: false });
