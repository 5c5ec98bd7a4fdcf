/** Restarts the installed app in the background after it has been upgraded. */

import { app } from 'electron';
import { statSync } from 'original-fs';
import { type Clock, createUpgradeWatcher, type UpgradeWatcher } from '../platform';
import { relaunchHidden } from './relaunch';

/** @param isIdle whether nothing is on the screen */
export const restartAfterUpgrade = (clock: Clock, isIdle: () => boolean): UpgradeWatcher =>
  createUpgradeWatcher({ archive: app.getAppPath(), clock, stat: statSync, isIdle, restart: relaunchHidden });
