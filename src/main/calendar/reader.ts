/** Parses feeds off the main thread, one at a time, each in a worker with limited time and memory. */

import { Worker } from 'node:worker_threads';
import { fail, type Millis, second } from '../../shared/domain/common';
import type { Clock } from '../platform';
import type { ReadFeed, ReadJob, ReadOutcome } from './readJob';

export interface ReadLimits {
  readonly time: Millis;
  /** The limit of the worker's heap. */
  readonly heapMegabytes: number;
}

const defaultLimits: ReadLimits = { time: 20 * second, heapMegabytes: 512 };

/**
 * Creates a reader.
 *
 * @param workerFile the absolute path of the bundled `worker.ts`
 */
export function createReader(
  workerFile: string,
  clock: Pick<Clock, 'after'>,
  limits = defaultLimits,
): ReadFeed {
  let last: Promise<unknown> = Promise.resolve();
  return job => {
    const reading = last.then(() => readInWorker(workerFile, job, clock, limits));
    last = reading;
    return reading;
  };
}

/** Runs a job in a new worker, so that no idle worker takes memory. */
function readInWorker(
  workerFile: string,
  job: ReadJob,
  clock: Pick<Clock, 'after'>,
  { time, heapMegabytes }: ReadLimits,
): Promise<ReadOutcome> {
  return new Promise(resolve => {
    const worker = new Worker(workerFile, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    // A worker that exits without a message hit the memory or the time limit.
    let reading: ReadOutcome = fail('too-much-work');
    const cancel = clock.after(time, () => void worker.terminate());
    worker.on('message', (answer: ReadOutcome) => {
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
