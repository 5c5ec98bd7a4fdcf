/** Where this checkout lies, for the scripts that run in it. */
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** The absolute path of a file in this checkout. */
export const inRoot = (...parts: readonly string[]): string => join(root, ...parts);
