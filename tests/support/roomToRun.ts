/**
 * Lets a story begin only when the processors have time to spare: its meetings end on the wall clock, so it is better to
 * run fewer stories at once than all of them too slowly.
 */
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** This many stories run at once on a busy computer, too, so that the run gets on. */
const guaranteed = 3;
/** The share of their time that the processors have to spare for another story. */
const minSpare = 0.2;
/** Something else may keep the computer busy. */
const maxWaitMs = 600_000;

/** How long the processors have run in all, and how much of it they had to spare, in milliseconds. */
function processorTimes() {
  const times = cpus().map(({ times }) => times);
  const sum = (of: keyof (typeof times)[number]): number =>
    times.reduce((total, time) => total + time[of], 0);
  // What is nice, such as the unit tests beside the stories, leaves its time to others.
  const spare = sum('idle') + sum('nice');
  return { all: sum('user') + sum('sys') + sum('irq') + spare, spare };
}

async function spareShare(): Promise<number> {
  const before = processorTimes();
  // Not always equally long, so that stories that wait don't all begin at once.
  await sleep(1_000 + Math.random() * 1_000);
  const after = processorTimes();
  return (after.spare - before.spare) / (after.all - before.all);
}

const isGuaranteed = Number(process.env.VITEST_POOL_ID) <= guaranteed;
const startedAt = performance.now();
while (!isGuaranteed && (await spareShare()) < minSpare && performance.now() - startedAt < maxWaitMs);
