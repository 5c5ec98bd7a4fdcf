/** Finds who receives the screen through PipeWire in the output of `pw-dump`. */
import { z } from 'zod';
import { parseJson } from '../../storage';
import { clientApp } from '../appName';

/** An object of PipeWire's graph: a node, the client that owns it, a link between nodes, or another. */
const objectSchema = z.object({
  id: z.number(),
  /** Missing once the object is gone. */
  type: z.string().optional(),
  info: z
    .object({
      state: z.string().optional(),
      'output-node-id': z.number().optional(),
      'input-node-id': z.number().optional(),
      /** Of the server, if this is its core. */
      version: z.unknown().optional(),
      props: z.record(z.string(), z.unknown()).nullish(),
    })
    .nullish(),
});
const dumpSchema = z.array(objectSchema);

export type PipeWireObject = z.infer<typeof objectSchema>;

/** Returns the objects in a text that `pw-dump` has printed, or null if it is not valid. */
export const objectsIn = (dump: string): readonly PipeWireObject[] | null => parseJson(dump, dumpSchema);

type Properties = Readonly<Record<string, unknown>>;

/** A program that receives the screen; without `app` if it has no name. */
export interface Viewer {
  readonly app?: string;
}

/** Plasma uses such streams for its own window previews. */
const desktopItself: readonly unknown[] = ['plasmashell', 'xdg-desktop-portal-kde'];

export function viewersIn(objects: readonly PipeWireObject[]): readonly Viewer[] {
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
