/** The tree of sway's windows and what contains them, as `get_tree` tells it (sway-ipc(7)). */
import { z } from 'zod';

export const swayNodeSchema = z.object({
  id: z.number(),
  type: z.string(),
  pid: z.number().optional(),
  app_id: z.string().nullish(),
  /** Its X11 id. */
  window: z.number().nullish(),
  window_properties: z.object({ class: z.string().optional() }).nullish(),
  fullscreen_mode: z.number().optional(),
  visible: z.boolean().optional(),
  inhibit_idle: z.boolean().optional(),
  get nodes() {
    return z.array(swayNodeSchema);
  },
  get floating_nodes() {
    return z.array(swayNodeSchema);
  },
});
export type SwayNode = z.infer<typeof swayNodeSchema>;

/** Returns a node and everything in it. */
export const swayNodesIn = (node: SwayNode): readonly SwayNode[] => [
  node,
  ...[...node.nodes, ...node.floating_nodes].flatMap(swayNodesIn),
];
