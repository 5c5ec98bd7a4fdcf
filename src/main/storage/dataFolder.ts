/** Whether the data folder can be used. */
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { succeeds } from './systemError';

/** Creates the data folder if it is missing. Returns false if there is none and none can be created. */
export const createDataFolder = (folder: string): boolean =>
  succeeds(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));

/** Tries to write to the folder, because permissions don't tell of full and read-only disks. */
export const isWritable = (folder: string): boolean =>
  succeeds(() => rmdirSync(mkdtempSync(join(folder, 'test-'))));
