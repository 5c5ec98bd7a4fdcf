/** Reads feeds off the main thread: one at a time, each in a worker that may use so much time and memory. */

import { Worker } from 'node:worker_threads';
import { fail, type Millis, second } from '../../shared/domain/common';
import type { Clock } from '../platform';
import type { ReadFeed, ReadJob, ReadOutcome } from './readJob';

export interface ReadLimits {
  readonly time: Millis;
  /** Of the worker's heap. */
  readonly heapMegabytes: number;
}

const usualLimits: ReadLimits = { time: 20 * second, heapMegabytes: 512 };

/** @param workerFile the absolute path of the bundled `worker.ts` */
export function createReader(
  workerFile: string,
  clock: Pick<Clock, 'after'>,
  limits = usualLimits,
): ReadFeed {
  let last: Promise<unknown> = Promise.resolve();
  return job => {
    const reading = last.then(() => readInWorker(workerFile, job, clock, limits));
    last = reading;
    return reading;
  };
}

/** A worker of its own for each job: idle, none takes memory. */
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
    // What ends without an answer was stopped, by the limit of its heap or by this one.
    let reading: ReadOutcome = fail('too-much-work');
    const cancel = clock.after(time, () => void worker.terminate());
    worker.on('message', (answer: ReadOutcome) => {
      reading = answer;
    });
    worker.on('error', error => {
      // A mistake in the reading: it costs this feed, not the app.
      if (!isOutOfMemory(error)) reading = fail('damaged');
    });
    worker.on('exit', () => {
      cancel();
      resolve(reading);
    });
  });
}

const isOutOfMemory = (error: NodeJS.ErrnoException): boolean => error.code === 'ERR_WORKER_OUT_OF_MEMORY';
