/** Who may read files. */
import { statSync } from 'node:fs';
import { onWindows } from './systems';

/**
 * Whether a file or folder is the user's alone. Windows keeps no modes: there it is as private as the user's folder that it
 * is in. Throws if there is none.
 */
export function isPrivate(path: string): boolean {
  const { mode } = statSync(path);
  return onWindows || (mode & 0o077) === 0;
}
