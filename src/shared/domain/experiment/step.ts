/** What an experiment does at a transition whose reset would be shown now. */
import type { Transition } from '../calendar';
import { type Instant, type Millis, sameDay, second } from '../common';
import type { ExperimentPlan, ResetEntry } from '../journal';
import { isAnswerTo, leavesRoomFor } from '../reset';
import { isOver } from './progress';
import { maxAnswerDelay } from './trials';

/** How long the two questions stand before the coin is drawn without an answer. */
export const askingTime: Millis = 20 * second;

/**
 * `draw`: ask both scales, then draw. `ask`: ask them, then show the reset as always, because no transition follows
 * at which the answer could be asked. `none`: show the reset as always.
 */
export type Step = 'draw' | 'ask' | 'none';

export interface StepSituation {
  /** The experiment that is running. */
  readonly plan: ExperimentPlan;
  /** The day's transitions. */
  readonly transitions: readonly Transition[];
  /** Every reset since the experiment began. */
  readonly resets: readonly ResetEntry[];
  readonly resetSeconds: number;
}

/** Returns what to do at a transition that nothing holds back. */
export function stepAt(
  { plan, transitions, resets, resetSeconds }: StepSituation,
  transition: Transition,
  now: Instant,
): Step {
  if (isOver(plan, resets, now)) return 'none';
  // The questions come first, so there must be room for both.
  if (!leavesRoomFor(transition, resetSeconds, now + askingTime)) return 'none';
  // A postponed reset was asked and drawn for when it first came.
  const wasDrawn = resets.some(
    reset => reset.draw?.experiment.id === plan.id && isAnswerTo(reset, transition),
  );
  if (wasDrawn) return 'none';
  return transitions.some(({ at }) => follows(at, transition.at, now)) ? 'draw' : 'ask';
}

const follows = (at: Instant, before: Instant, now: Instant): boolean =>
  at > Math.max(before, now) && at - now <= maxAnswerDelay && sameDay(at, now);
