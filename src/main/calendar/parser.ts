/** Parses feeds off the main thread, one at a time, each in a worker with limited time and memory. */

import { Worker } from 'node:worker_threads';
import type { FeedFault } from '../../shared/domain/calendar';
import { fail, type Millis, second } from '../../shared/domain/common';
import type { Clock } from '../platform';
import type { ParseFeed, ParseJob, ParseOutcome } from './parseJob';

export interface ReadLimits {
  readonly time: Millis;
  /** The limit of the worker's heap. */
  readonly heapMegabytes: number;
}

const defaultLimits: ReadLimits = { time: 20 * second, heapMegabytes: 512 };

/**
 * Creates a reader.
 *
 * @param workerFile the absolute path of the bundled `feedWorker.ts`
 */
export function createParser(
  workerFile: string,
  clock: Pick<Clock, 'after'>,
  limits = defaultLimits,
): ParseFeed {
  let last: Promise<unknown> = Promise.resolve();
  return job => {
    const reading = last
      .then(() => readInWorker(workerFile, job, clock, limits))
      // The worker could not even start, for lack of memory or threads. The next one may.
      .catch(() => fail<FeedFault>('too-much-work'));
    last = reading;
    return reading;
  };
}

/** Runs a job in a new worker, so that no idle worker takes memory. */
function readInWorker(
  workerFile: string,
  job: ParseJob,
  clock: Pick<Clock, 'after'>,
  { time, heapMegabytes }: ReadLimits,
): Promise<ParseOutcome> {
  return new Promise(resolve => {
    const worker = new Worker(workerFile, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    // A worker that exits without a message hit the memory or the time limit.
    let reading: ParseOutcome = fail('too-much-work');
    const cancel = clock.after(time, () => void worker.terminate());
    worker.on('message', (answer: ParseOutcome) => {
      reading = answer;
    });
    worker.on('error', error => {
      // A bug in the parser affects this feed, not the app.
      if (!isOutOfMemory(error)) reading = fail('damaged');
    });
    worker.on('exit', () => {
      cancel();
      resolve(reading);
    });
  });
}

const isOutOfMemory = (error: NodeJS.ErrnoException): boolean => error.code === 'ERR_WORKER_OUT_OF_MEMORY';
