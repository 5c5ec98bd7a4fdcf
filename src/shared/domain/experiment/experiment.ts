/** An experiment as the Reflection window shows it: not begun, running in counts, stopped, or with its result. */
import type { Instant, Random } from '../common';
import {
  blockSizes,
  type CurrentExperiment,
  type Entry,
  type ExperimentDays,
  type ExperimentPlan,
  isReset,
  type ResetEntry,
} from '../journal';
import { compareArms, type Difference } from './comparison';
import { answeredScales, isOver, type Progress, progressOf } from './progress';
import { trialsOf } from './trials';

export type ExperimentView =
  | { readonly state: 'none' }
  | { readonly state: 'running' | 'stopped'; readonly plan: ExperimentPlan; readonly progress: Progress }
  | {
      readonly state: 'over';
      readonly plan: ExperimentPlan;
      readonly progress: Progress;
      readonly differences: readonly Difference[];
    };

/** Returns a new plan. The block size is drawn too, so that no one can tell where a block ends and what it must give. */
export const newPlan = (id: string, days: ExperimentDays, random: Random, now: Instant): ExperimentPlan => ({
  ...{ id, startedAt: now, days },
  blockSize: blockSizes[Math.floor(random() * blockSizes.length)] ?? blockSizes[0],
});

/** Returns the plan of an experiment that may draw; null if there is none, or it was stopped. */
export const runningPlan = (current: CurrentExperiment | null): ExperimentPlan | null => {
  if (current === null || current.stoppedAt !== null) return null;
  const { id, startedAt, days, blockSize } = current;
  return { id, startedAt, days, blockSize };
};

/**
 * Returns what to show.
 *
 * @param current what the settings know; an imported journal may have an experiment that they don't
 */
export function experimentView(
  current: CurrentExperiment | null,
  entries: readonly Entry[],
  now: Instant,
): ExperimentView {
  const resets = entries.filter(isReset);
  const plan = current ?? latestPlan(resets);
  if (plan === null) return { state: 'none' };
  const trials = trialsOf(plan, resets);
  const progress = progressOf(trials);
  if (isOver(plan, resets, now)) {
    const differences = compareArms(trials, plan.blockSize, answeredScales(trials));
    return { state: 'over', plan, progress, differences };
  }
  return { state: runningPlan(current) === null ? 'stopped' : 'running', plan, progress };
}

const latestPlan = (resets: readonly ResetEntry[]): ExperimentPlan | null =>
  resets
    .flatMap(({ draw }) => draw?.experiment ?? [])
    .reduce<ExperimentPlan | null>(
      (latest, plan) => (latest === null || plan.startedAt > latest.startedAt ? plan : latest),
      null,
    );
