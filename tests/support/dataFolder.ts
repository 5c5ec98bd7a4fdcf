/** Temporary data folders for tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Creates an empty folder that is removed when the test finishes. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
