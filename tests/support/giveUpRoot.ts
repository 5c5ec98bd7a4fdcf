/** What root may do, whatever the permissions say, is of no use to a test about permissions. */
import { chownSync } from 'node:fs';
import { onTestFinished } from 'vitest';

/** "nobody" on Linux; any other ordinary user would do. */
const ordinaryUser = 65_534;

/** For the rest of the test this process is an ordinary user, who owns `folders`. Does nothing where it is one already. */
export function giveUpRoot(...folders: readonly string[]): void {
  if (process.geteuid?.() !== 0) return;
  for (const folder of folders) chownSync(folder, ordinaryUser, ordinaryUser);
  process.seteuid?.(ordinaryUser);
  onTestFinished(() => process.seteuid?.(0));
}
