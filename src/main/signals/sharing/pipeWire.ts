/** Finds who receives the screen through PipeWire in the output of `pw-dump`. */
import { z } from 'zod';
import { parseJson } from '../../storage';
import { clientApp } from '../appName';

/** The objects of PipeWire's graph: nodes, clients that own nodes, and links between nodes. */
const dumpSchema = z.array(
  z.object({
    id: z.number(),
    type: z.string(),
    info: z
      .object({
        state: z.string().optional(),
        'output-node-id': z.number().optional(),
        'input-node-id': z.number().optional(),
        props: z.record(z.string(), z.unknown()).nullish(),
      })
      .nullish(),
  }),
);

type Properties = Readonly<Record<string, unknown>>;

/** A program that receives the screen; without `app` if it has no name. */
export interface Viewer {
  readonly app?: string;
}

/** Plasma uses such streams for its own window previews. */
const desktopItself: readonly unknown[] = ['plasmashell', 'xdg-desktop-portal-kde'];

/** Returns the viewers, or null if the text is not a valid dump. */
export function viewersIn(dump: string): readonly Viewer[] | null {
  const objects = parseJson(dump, dumpSchema);
  if (objects === null) return null;
  const propertiesOf = (id: unknown): Properties =>
    objects.find(object => object.id === id)?.info?.props ?? {};

  return objects
    .filter(({ type, info }) => type === 'PipeWire:Interface:Link' && info?.state === 'active')
    .filter(({ info }) => showsScreen(propertiesOf(info?.['output-node-id'])))
    .map(({ info }) => {
      const node = propertiesOf(info?.['input-node-id']);
      return { ...propertiesOf(node['client.id']), ...node };
    })
    .filter(viewer => !desktopItself.includes(viewer['application.process.binary']))
    .map(viewer => {
      const app = clientApp(word(viewer['application.name']), word(viewer['application.process.binary']));
      return app === undefined ? {} : { app };
    });
}

/** Whether a node is the video of a screen or a window: any video source that is not a camera. */
const showsScreen = (node: Properties): boolean =>
  (node['media.class'] === 'Stream/Output/Video' || node['media.class'] === 'Video/Source') &&
  node['media.role'] !== 'Camera' &&
  node['device.api'] === undefined;

const word = (property: unknown): string | undefined => (typeof property === 'string' ? property : undefined);
