/** Whether one of the apps that the user has chosen is running. */
import type { RunProgram } from '../program';
import type { Signal } from '../signal';
import { chosenAmong } from './chosenAmong';
import { procPrograms } from './procPrograms';
import { createProgramList } from './programList';

/** @param chosen returns what the user has entered */
export function createChosenAppsSignal(
  platform: NodeJS.Platform,
  run: RunProgram,
  chosen: () => readonly string[],
): Signal {
  const running = platform === 'linux' ? procPrograms : createProgramList(platform, run);
  return async () => {
    const names = chosen();
    if (names.length === 0) return { kind: 'clear' };
    const programs = await running();
    if (programs === null) return { kind: 'unreadable', why: 'failed' };
    const app = chosenAmong(names, programs);
    return app === null ? { kind: 'clear' } : { kind: 'holds', by: { app } };
  };
}
