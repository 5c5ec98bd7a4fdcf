/** Whether the system's do-not-disturb mode is on. */

import { homedir } from 'node:os';
import { currentDesktops, type SessionBus } from '../../platform';
import type { RunProgram } from '../program';
import type { Signal } from '../signal';
import { createLinuxDnd } from './linuxDnd';
import { createMacDnd } from './macDnd';
import { createWindowsDnd } from './windowsDnd';

/** Creates the signal for a platform. */
export function createDoNotDisturbSignal(
  platform: NodeJS.Platform,
  run: RunProgram,
  bus: Pick<SessionBus, 'property' | 'call'>,
): Signal {
  switch (platform) {
    case 'win32':
      return createWindowsDnd(run);
    case 'darwin':
      return createMacDnd(homedir());
    default:
      return createLinuxDnd(bus, run, currentDesktops(process.env));
  }
}
