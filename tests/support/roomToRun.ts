/**
 * Lets a story begin only while the processors are idle now and then: its meetings end on the wall clock, so it is better
 * to run fewer stories at once than all of them too slowly.
 */
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** This many stories run at once on a busy computer, too, so that the run gets on. */
const guaranteed = 3;
/** The share of their time for which the processors must be idle before another story begins. */
const minIdle = 0.2;
/** Something else may keep the computer busy. */
const maxWaitMs = 600_000;

/** How long the processors have run in all, and how much of it they were idle, in milliseconds. */
function processorTimes() {
  const times = cpus().map(({ times }) => times);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return { all: sum(times.flatMap(time => Object.values(time))), idle: sum(times.map(({ idle }) => idle)) };
}

async function idleShare(): Promise<number> {
  const before = processorTimes();
  // Not always equally long, so that stories that wait don't all begin at once.
  await sleep(1_000 + Math.random() * 1_000);
  const after = processorTimes();
  return (after.idle - before.idle) / (after.all - before.all);
}

const isGuaranteed = Number(process.env.VITEST_POOL_ID) <= guaranteed;
const startedAt = performance.now();
while (!isGuaranteed && (await idleShare()) < minIdle && performance.now() - startedAt < maxWaitMs);
