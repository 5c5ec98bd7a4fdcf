/** How far an experiment has come: counts only, because a difference seen early would change how one answers. */
import { dayStart, type Instant } from '../common';
import { type ExperimentPlan, type ResetEntry, type ScaleName, scales } from '../journal';
import { drawnIn } from './draw';
import { type Trial, trialsOf } from './trials';

/** The fewest answers in each arm. With fewer, hardly any difference could be told from chance. */
export const minAnswers = 20;

/** The draws of one arm, and how many were answered at the next transition. */
export interface ArmCount {
  readonly draws: number;
  readonly answers: number;
}

export interface Progress {
  /** Days with a draw. A day off isn't one. */
  readonly days: number;
  readonly withMinute: ArmCount;
  readonly without: ArmCount;
}

/** Returns the counts of these trials. */
export const progressOf = (trials: readonly Trial[]): Progress => ({
  days: new Set(trials.map(({ at }) => dayStart(at))).size,
  withMinute: armOf(trials.filter(({ minute }) => minute)),
  without: armOf(trials.filter(({ minute }) => !minute)),
});

const armOf = (trials: readonly Trial[]): ArmCount => ({
  draws: trials.length,
  answers: trials.filter(({ energy, focus }) => energy !== null || focus !== null).length,
});

/** Returns the scales that have enough answers in both arms. */
export const answeredScales = (trials: readonly Trial[]): readonly ScaleName[] =>
  scales.filter(scale =>
    [true, false].every(
      arm => trials.filter(trial => trial.minute === arm && trial[scale] !== null).length >= minAnswers,
    ),
  );

/**
 * Returns whether an experiment has come to its end: the last of the agreed days is over, and a scale has enough
 * answers. Which days and answers there are says nothing about a difference, so this can be looked at any time.
 *
 * @param resets every reset since the experiment began
 */
export function isOver(plan: ExperimentPlan, resets: readonly ResetEntry[], now: Instant): boolean {
  const today = dayStart(now);
  const days = new Set(drawnIn(plan, resets).map(({ at }) => dayStart(at)));
  // Today's draws are not answered yet.
  days.delete(today);
  return days.size >= plan.days && answeredScales(trialsOf(plan, resets)).length > 0;
}
