/** Drops root for tests about permissions, because root ignores them. */
import { chownSync } from 'node:fs';
import { onTestFinished } from 'vitest';

/** "nobody" on Linux; any ordinary user works. */
export const ordinaryUser = 65_534;

/** Makes this process an ordinary user who owns `folders` until the test finishes. Does nothing if it is not root. */
export function giveUpRoot(...folders: readonly string[]): void {
  if (process.geteuid?.() !== 0) return;
  for (const folder of folders) chownSync(folder, ordinaryUser, ordinaryUser);
  process.seteuid?.(ordinaryUser);
  onTestFinished(() => process.seteuid?.(0));
}
