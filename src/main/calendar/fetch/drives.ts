/** Asks whether drives answer, at the cost of one thread each: there are few for files, and a dead drive keeps them. */

import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface Drives {
  /** Resolves once the drive with this file answers, whatever it says. A dead network drive doesn't for hours. */
  answer(path: string): Promise<void>;
}

/** @param ask resolves or rejects when the folder’s drive answers */
export function createDrives(ask: (folder: string) => Promise<unknown> = stat): Drives {
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
