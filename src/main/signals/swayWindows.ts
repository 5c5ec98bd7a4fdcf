/** Sway's windows, from `swaymsg`. */
import { fail, ok, type Result } from '../../shared/domain/common';
import { type SwayNode, swayNodeSchema, swayNodesIn } from '../platform';
import { parseJson } from '../storage';
import { unixApp } from './appName';
import type { ProgramProblem, RunProgram } from './program';

export interface SwayWindow {
  readonly pid: number;
  readonly app?: string;
  /** Whether it fills an output, and is visible there. */
  readonly fullScreen: boolean;
  /** Whether it keeps the screen awake. */
  readonly awake: boolean;
}

/** Returns all windows. */
export async function swayWindows(run: RunProgram): Promise<Result<readonly SwayWindow[], ProgramProblem>> {
  const printed = await run('swaymsg', ['-r', '-t', 'get_tree']);
  if (!printed.ok) return printed;
  const tree = parseJson(printed.value, swayNodeSchema);
  if (tree === null) return fail('failed');
  return ok(swayNodesIn(tree).flatMap(node => (node.pid === undefined ? [] : [windowOf(node, node.pid)])));
}

function windowOf(node: SwayNode, pid: number): SwayWindow {
  const id = node.app_id || node.window_properties?.class;
  return {
    pid,
    ...(id && { app: unixApp(id) }),
    fullScreen: node.visible === true && (node.fullscreen_mode ?? 0) > 0,
    awake: node.inhibit_idle === true,
  };
}
