/** Measures a year's insight and drift, which the window computes when it opens. */
import type { Steps } from '../../src/shared/domain/common/steps';
import { driftSteps } from '../../src/shared/domain/insight/drift/drifts';
import { insightSteps } from '../../src/shared/domain/insight/observations';
import { journalWith } from '../support/randomJournal';
import { resetsWithEnds } from '../support/randomOverruns';
import { end, pastWith, plan, randomPlans } from '../support/randomPast';
import type { Figure } from './figures';

const rounds = 7;

/** Twenty entries and about ten meetings on each working day of a year. */
function aYear() {
  const daily = Array.from({ length: 6 }, (_, index) =>
    plan(`Daily ${index}`, { weekdays: [1, 2, 3, 4, 5], start: () => (9 + index) * 60, minutes: () => 45 }),
  );
  const past = pastWith([...daily, ...randomPlans(5)], 5);
  const tired = (at: number): number => (new Date(at).getHours() === 14 ? -2 : 0);
  const entries = journalWith({ days: 392, entries: 20, lift: tired }, 5);
  return { past, entries, ends: resetsWithEnds(past, 5) };
}

/** Milliseconds of processor time of this process; what else runs on the computer doesn't count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Runs the steps and returns the longest time between two of them. */
function longestStep(steps: Steps<unknown>): number {
  let longest = 0;
  for (let last = processorTime(), done = false; !done; ) {
    done = steps.next().done === true;
    const now = processorTime();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

export async function benchInsight(): Promise<readonly Figure[]> {
  const { past, entries, ends } = aYear();
  const runs = Array.from({ length: rounds }, () => {
    const begin = processorTime();
    const blocks = [longestStep(insightSteps(entries, past)), longestStep(driftSteps(past, ends, [], end()))];
    return { time: processorTime() - begin, block: Math.max(...blocks) };
  });
  const of = `insight of ${entries.length.toLocaleString('en')} entries and ${past.length.toLocaleString('en')} meetings`;
  return [
    { name: of, unit: 'ms', app: runs.map(({ time }) => time), goal: { value: 200 } },
    { name: `longest block in ${of}`, unit: 'ms', app: runs.map(({ block }) => block), goal: { value: 16 } },
  ];
}
