/** The worker: parses one calendar file, posts the result, and exits. */

import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { day, fail } from '../../shared/domain/common';
import { parseCalendar } from './parse';
import type { ParseJob, ParseOutcome } from './parseJob';

/** Nobody has so many occurrences a day, and more would keep main busy for too long. */
const maxPerDay = 250;

function run({ path, window, hostZone, joinPatterns, charset }: ParseJob): ParseOutcome {
  const bytes = readBytes(path);
  if (bytes === null) return fail('no-access');
  const maxOccurrences = (maxPerDay * (window.end - window.start)) / day;
  return parseCalendar(bytes, window, hostZone, { maxOccurrences, joinPatterns, charset });
}

function readBytes(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

parentPort?.postMessage(run(workerData as ParseJob));
