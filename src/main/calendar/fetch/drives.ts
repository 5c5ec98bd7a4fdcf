/** Asks whether drives answer, in a thread for each: Node has only four for all files, and a dead drive keeps its thread. */

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

/** @param ask resolves or rejects when the folder’s drive answers */
export function createDrives(ask: (folder: string) => Promise<unknown> = askInThread): Drives {
  const asked = new Map<string, Promise<void>>();
  return {
    answer(path) {
      const folder = dirname(path);
      const forget = (): void => void asked.delete(folder);
      const answer = asked.get(folder) ?? ask(folder).then(forget, forget);
      asked.set(folder, answer);
      return answer;
    },
  };
}
