/** Paths in this checkout. */
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Returns the absolute path of a file in this checkout. */
export const inRoot = (...parts: readonly string[]): string => join(root, ...parts);
