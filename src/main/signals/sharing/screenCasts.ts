/** Whether the screen is shared or recorded on Linux, where desktops share it through PipeWire. */
import type { RunProgram } from '../program';
import type { Signal } from '../signal';
import { viewersIn } from './pipeWire';

/**
 * Only active links count. Sessions of the ScreenCast portal may outlast a call or have another purpose, and Mutter's begin
 * while the user still chooses what to share.
 * @param wayland whether this is a Wayland session; on X11, programs may read the screen without being noticed
 */
export const createScreenCasts =
  (run: RunProgram, wayland: boolean): Signal =>
  async () => {
    const dump = await run('pw-dump', []);
    const viewers = dump.ok ? viewersIn(dump.value) : null;
    const viewer = viewers?.[0];
    if (viewer !== undefined) return { kind: 'holds', by: viewer };
    const timedOut = !dump.ok && dump.problem === 'timed-out';
    if (!wayland && !timedOut) return { kind: 'unreadable', why: 'unsupported' };
    if (!dump.ok) return { kind: 'unreadable', why: dump.problem, program: 'pw-dump' };
    return viewers === null ? { kind: 'unreadable', why: 'failed' } : { kind: 'clear' };
  };
