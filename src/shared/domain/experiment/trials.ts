/** Trials: each draw with what counts, the answer at the next transition of the same day. */
import { hour, type Instant, type Millis, sameDay } from '../common';
import type { ExperimentPlan, ResetEntry, ScaleName } from '../journal';
import { drawnIn } from './draw';

/** How long after a draw an answer counts. */
export const maxAnswerDelay: Millis = 3 * hour;

/** A draw and its outcome. Whether the minute was then taken or skipped doesn't matter. */
export interface Trial {
  readonly at: Instant;
  readonly block: number;
  readonly minute: boolean;
  /** The answers at the next transition; null if there was none, or it came too late. */
  readonly energy: number | null;
  readonly focus: number | null;
}

/**
 * Returns the trials of an experiment in the order in which they were drawn.
 *
 * @param resets every reset since the experiment began
 */
export function trialsOf(plan: ExperimentPlan, resets: readonly ResetEntry[]): readonly Trial[] {
  const byTime = resets.filter(({ transition }) => transition !== null).toSorted((a, b) => a.at - b.at);
  let from = 0;
  let to = 0;
  return drawnIn(plan, resets).map(reset => {
    // The draws are in order of time too, so that both ends only move on.
    while (isUntil(byTime[from], reset.at)) from += 1;
    while (isUntil(byTime[to], reset.at + maxAnswerDelay)) to += 1;
    const soon = byTime.slice(from, to);
    const next = soon.find(({ transition }) => transition !== reset.transition);
    // A postponed reset has several entries; what was answered first counts.
    const answers = soon.filter(
      ({ at, transition }) => transition === next?.transition && sameDay(at, reset.at),
    );
    const answerOn = (scale: ScaleName): number | null =>
      answers.find(entry => entry[scale] !== undefined)?.[scale] ?? null;
    const { block, minute } = reset.draw;
    return { at: reset.at, block, minute, energy: answerOn('energy'), focus: answerOn('focus') };
  });
}

const isUntil = (entry: ResetEntry | undefined, at: Instant): boolean =>
  entry !== undefined && entry.at <= at;
