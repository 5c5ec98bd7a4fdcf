/** The worker: parses one calendar file, posts the result, and exits. */

import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { fail } from '../../shared/domain/common';
import { parseCalendar } from './parse';
import type { ParseJob, ParseOutcome } from './parseJob';

function run({ path, window, hostZone }: ParseJob): ParseOutcome {
  const bytes = readBytes(path);
  return bytes === null ? fail('no-access') : parseCalendar(bytes, window, hostZone);
}

function readBytes(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

parentPort?.postMessage(run(workerData as ParseJob));
