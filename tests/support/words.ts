/** What is said: in English, and a catalogue laid out flat. */
import { createCatalogue } from '../../src/shared/i18n/catalogue';

export const english = createCatalogue().t;

/** A text of a catalogue, and where it stands in it. */
export type CatalogueLeaf = readonly [path: string, text: string];

export const leavesOf = (node: unknown, path = ''): readonly CatalogueLeaf[] =>
  typeof node === 'string'
    ? [[path, node]]
    : Object.entries(node as object).flatMap(([name, child]) =>
        leavesOf(child, path === '' ? name : `${path}.${name}`),
      );
