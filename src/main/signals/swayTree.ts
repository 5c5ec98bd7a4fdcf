/** Sway's windows, from `swaymsg`. */
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/domain/common';
import { parseJson } from '../storage';
import { unixApp } from './appName';
import type { ProgramProblem, RunProgram } from './program';

const nodeSchema = z.object({
  pid: z.number().optional(),
  app_id: z.string().nullish(),
  window_properties: z.object({ class: z.string().optional() }).nullish(),
  fullscreen_mode: z.number().optional(),
  visible: z.boolean().optional(),
  inhibit_idle: z.boolean().optional(),
  get nodes() {
    return z.array(nodeSchema);
  },
  get floating_nodes() {
    return z.array(nodeSchema);
  },
});
type Node = z.infer<typeof nodeSchema>;

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
  const tree = parseJson(printed.value, nodeSchema);
  return tree === null ? fail('failed') : ok(windowsIn(tree));
}

const windowsIn = (node: Node): readonly SwayWindow[] => [
  ...(node.pid === undefined ? [] : [windowOf(node, node.pid)]),
  ...[...node.nodes, ...node.floating_nodes].flatMap(windowsIn),
];

function windowOf(node: Node, pid: number): SwayWindow {
  const id = node.app_id || node.window_properties?.class;
  return {
    pid,
    ...(id && { app: unixApp(id) }),
    fullScreen: node.visible === true && (node.fullscreen_mode ?? 0) > 0,
    awake: node.inhibit_idle === true,
  };
}
