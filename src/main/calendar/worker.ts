/** The worker: reads one calendar from its file, answers with the occurrences of the window, and ends. */

import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { fail } from '../../shared/domain/common';
import { parseCalendar } from './parse/parseCalendar';
import type { ReadJob, ReadOutcome } from './readJob';

function answer({ path, window, hostZone }: ReadJob): ReadOutcome {
  const bytes = bytesOf(path);
  return bytes === null ? fail('no-access') : parseCalendar(bytes, window, hostZone);
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

parentPort?.postMessage(answer(workerData as ReadJob));
