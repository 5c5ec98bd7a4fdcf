/** Which app is in full screen on sway. */
import type { RunProgram } from '../program';
import type { Signal } from '../signal';
import { swayWindows } from '../swayWindows';

/** @param ownPid the process that owns this app's windows */
export const createSwayFullScreen =
  (run: RunProgram, ownPid: number): Signal =>
  async () => {
    const windows = await swayWindows(run);
    if (!windows.ok) return { kind: 'unreadable', why: windows.problem, program: 'swaymsg' };
    const found = windows.value.find(({ fullScreen, pid }) => fullScreen && pid !== ownPid);
    if (found === undefined) return { kind: 'clear' };
    return found.app === undefined ? { kind: 'holds' } : { kind: 'holds', by: { app: found.app } };
  };
