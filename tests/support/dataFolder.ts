/** A data folder of a test's own, and electron-store's base in it, which needs no Electron. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import { onTestFinished } from 'vitest';
import type { OpenStore } from '../../src/main/storedFile';

/** An empty folder, gone when the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The very code that electron-store runs: it only adds Electron's folders to it. */
export const openStore: OpenStore = ({ name, ...options }) => new Conf({ ...options, configName: name });
