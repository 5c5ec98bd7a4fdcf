/** Whether you want to be left alone: the do not disturb of the system. */
import { homedir } from 'node:os';
import type { SessionBus } from '../../platform/sessionBus';
import type { RunProgram } from '../program';
import type { Signal } from '../signal';
import { createSilenced } from './linuxDnd';
import { createFocus } from './macDnd';
import { createQuietHours } from './windowsDnd';

export function createDoNotDisturbSignal(
  platform: NodeJS.Platform,
  run: RunProgram,
  bus: Pick<SessionBus, 'property'>,
): Signal {
  switch (platform) {
    case 'win32':
      return createQuietHours(run);
    case 'darwin':
      return createFocus(homedir());
    default:
      return createSilenced(bus, run, process.env.XDG_CURRENT_DESKTOP);
  }
}
