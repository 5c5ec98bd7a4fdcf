/** Asks whether drives answer. Node has only four threads for all files, and a dead drive keeps its thread. */

import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

export interface Drives {
  /** Resolves once the drive with this file answers, whatever it says. A dead network drive doesn't for hours. */
  answer(path: string): Promise<void>;
}

const look = "require('node:fs').statSync(require('node:worker_threads').workerData)";

function askInThread(folder: string): Promise<void> {
  return new Promise(resolve => {
    const thread = new Worker(look, { eval: true, workerData: folder });
    // That there is no such folder is an answer too.
    thread.on('error', () => undefined);
    thread.on('exit', () => resolve());
  });
}

/**
 * Asks one drive at a time in a thread of Node's, and in threads of their own those that are asked meanwhile: starting one
 * takes as long as reading a small calendar.
 *
 * @param ask resolves or rejects when the folder’s drive answers
 */
export function createDrives(
  ask: (folder: string) => Promise<unknown> = stat,
  askMeanwhile: (folder: string) => Promise<unknown> = askInThread,
): Drives {
  const asked = new Map<string, Promise<void>>();
  return {
    answer(path) {
      const folder = dirname(path);
      const forget = (): void => void asked.delete(folder);
      const answer =
        asked.get(folder) ?? (asked.size === 0 ? ask : askMeanwhile)(folder).then(forget, forget);
      asked.set(folder, answer);
      return answer;
    },
  };
}
