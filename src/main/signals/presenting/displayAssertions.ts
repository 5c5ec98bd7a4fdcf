/** Which app keeps the display awake on macOS, from the power assertions that `pmset` lists. */
import { macApp } from '../appName';
import { listAssertions } from '../pmset';
import type { RunProgram } from '../program';
import type { Signal } from '../signal';

/** The system itself: its daemons assert on behalf of others, or because somebody has touched the keyboard. */
const system = new Set(['coreaudiod', 'cameracaptured', 'powerd', 'WindowServer', 'sharingd', 'hidd']);

/** `   pid 812(Keynote): [0x…] 00:10:02 PreventUserIdleDisplaySleep named: "…"`; the second is the older name. */
const assertion =
  /^ +pid (\d+)\((.*?)\): .*? (?:PreventUserIdleDisplaySleep|NoDisplaySleepAssertion) named: /gm;

/** @param ownPid the process of this app */
export const createDisplayAssertions =
  (run: RunProgram, ownPid: number): Signal =>
  async () => {
    const listed = await listAssertions(run);
    if (listed === null) return { kind: 'unreadable', why: 'failed' };
    const [first] = [...listed.matchAll(assertion)]
      .map(([, pid = '', name = '']) => ({ pid: Number(pid), name }))
      .filter(({ pid, name }) => pid !== ownPid && !system.has(name));
    if (first === undefined) return { kind: 'clear' };
    return first.name === '' ? { kind: 'holds' } : { kind: 'holds', by: { app: macApp(first.name) } };
  };
