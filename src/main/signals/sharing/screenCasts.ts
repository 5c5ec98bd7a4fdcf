/** Whether the screen is shared or recorded on Linux, where desktops share it through PipeWire. */
import { fail, ok, type Result } from '../../../shared/domain/common';
import type { ProgramProblem, RunProgram, WatchProgram } from '../program';
import type { ReportedSignal } from '../watchedSignal';
import { objectsIn, type Viewer, viewersIn } from './pipeWire';
import { createPipeWireMonitor } from './pipeWireMonitor';

/**
 * Only active links count. Sessions of the ScreenCast portal may outlast a call or have another purpose, and Mutter's begin
 * while the user still chooses what to share.
 * @param wayland whether this is a Wayland session; on X11, programs may read the screen without being noticed
 */
export function createScreenCasts(run: RunProgram, watch: WatchProgram, wayland: boolean): ReportedSignal {
  const monitor = createPipeWireMonitor(watch);

  async function viewersNow(): Promise<Result<readonly Viewer[], ProgramProblem>> {
    const known = monitor.viewers();
    if (known !== null) return ok(known);
    const dump = await run('pw-dump', []);
    if (!dump.ok) return dump;
    const objects = objectsIn(dump.value);
    return objects === null ? fail('failed') : ok(viewersIn(objects));
  }

  return {
    subscribe: monitor.subscribe,
    async read() {
      const viewers = await viewersNow();
      if (!viewers.ok && (wayland || viewers.problem === 'timed-out')) {
        return { kind: 'unreadable', why: viewers.problem, program: 'pw-dump' };
      }
      const viewer = viewers.ok ? viewers.value[0] : undefined;
      if (viewer !== undefined) return { kind: 'holds', by: viewer };
      return wayland ? { kind: 'clear' } : { kind: 'unreadable', why: 'unsupported' };
    },
  };
}
