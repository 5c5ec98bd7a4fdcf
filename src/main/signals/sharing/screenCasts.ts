/** Whether the screen is shared or recorded on Linux: its desktops hand the picture over through PipeWire. */
import type { RunProgram } from '../program';
import type { Signal } from '../signal';
import { viewersIn } from './pipeWire';

/**
 * Only a link on which the picture flows counts. Other signs of it hold falsely: the ScreenCast portal's sessions
 * outlast a call and may be something else altogether, and Mutter's begin while one still chooses what to share.
 * @param wayland else a program may take the picture from the X server itself, where nobody else can see that
 */
export const createScreenCasts =
  (run: RunProgram, wayland: boolean): Signal =>
  async () => {
    const dump = await run('pw-dump', []);
    const viewers = dump.ok ? viewersIn(dump.value) : null;
    const viewer = viewers?.[0];
    if (viewer !== undefined) return { kind: 'holds', by: viewer };
    if (!wayland) return { kind: 'unreadable', why: 'unsupported' };
    if (!dump.ok) return { kind: 'unreadable', why: dump.problem, program: 'pw-dump' };
    return viewers === null ? { kind: 'unreadable', why: 'failed' } : { kind: 'clear' };
  };
