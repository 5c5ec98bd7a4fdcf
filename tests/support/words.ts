/** English texts, and the texts of a catalogue as a flat list. */
import { createCatalogue } from '../../src/shared/i18n/catalogue';

export const english = createCatalogue().t;

/** A text of a catalogue and its path. */
export type CatalogueLeaf = readonly [path: string, text: string];

export const leavesOf = (node: unknown, path = ''): readonly CatalogueLeaf[] =>
  typeof node === 'string'
    ? [[path, node]]
    : Object.entries(node as object).flatMap(([name, child]) =>
        leavesOf(child, path === '' ? name : `${path}.${name}`),
      );
