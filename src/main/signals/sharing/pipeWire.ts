/** Who takes the picture of the screen from PipeWire, in what `pw-dump` prints of it. */
import { z } from 'zod';
import { parseJson } from '../../storage';
import { clientApp } from '../appName';

/** Of an object of PipeWire's graph, as much as is needed here: a node, a client that owns nodes, or a link between two. */
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

/** Somebody who receives the screen; without `app` where it does not name itself. */
export interface Viewer {
  readonly app?: string;
}

/** Plasma draws its own previews of windows from such streams: nobody else sees these. */
const desktopItself: readonly unknown[] = ['plasmashell', 'xdg-desktop-portal-kde'];

/** Null where it is not what `pw-dump` prints. */
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

/** Whether a node gives the picture of a screen or a window: of all that give pictures, what is no camera. */
const showsScreen = (node: Properties): boolean =>
  (node['media.class'] === 'Stream/Output/Video' || node['media.class'] === 'Video/Source') &&
  node['media.role'] !== 'Camera' &&
  node['device.api'] === undefined;

const word = (property: unknown): string | undefined => (typeof property === 'string' ? property : undefined);
