/**
 * Lets a story begin only when the computer has room for it: its meetings end on the wall clock, so it is better to run
 * fewer stories at once than all of them too slowly.
 */
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Processes that run or wait for a processor, per processor. */
const maxLoad = 4;
/** Something else may keep the computer busy. */
const maxWaitMs = 90_000;

const startedAt = performance.now();
while ((loadavg()[0] ?? 0) > maxLoad * availableParallelism() && performance.now() - startedAt < maxWaitMs)
  await sleep(1_000);
