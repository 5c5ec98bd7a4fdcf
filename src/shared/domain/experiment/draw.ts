/** The coin: whether a transition gets the minute, in balanced blocks. */
import type { Random } from '../common';
import type { Draw, ExperimentPlan, ResetEntry } from '../journal';

/** A reset at which an experiment drew. */
export type DrawnReset = ResetEntry & { readonly draw: Draw };

/** Returns the resets at which this experiment drew, in order of time. */
export const drawnIn = ({ id }: ExperimentPlan, resets: readonly ResetEntry[]): readonly DrawnReset[] =>
  resets
    .filter((reset): reset is DrawnReset => reset.draw?.experiment.id === id)
    .toSorted((a, b) => a.at - b.at);

/**
 * Draws for the next transition. Half of each block gets the minute. Depends only on what is written down, so a restart
 * neither repeats a draw nor unbalances a block.
 *
 * @param resets every reset since the experiment began
 */
export function drawNext(plan: ExperimentPlan, resets: readonly ResetEntry[], random: Random): Draw {
  const draws = drawnIn(plan, resets).map(({ draw }) => draw);
  const last = draws.reduce((latest, { block }) => Math.max(latest, block), 0);
  const inLast = draws.filter(({ block }) => block === last);
  const isFull = inLast.length >= plan.blockSize;
  const drawn = isFull ? [] : inLast;
  const left = plan.blockSize - drawn.length;
  const minutesLeft = plan.blockSize / 2 - drawn.filter(({ minute }) => minute).length;
  return { experiment: plan, block: isFull ? last + 1 : last, minute: random() * left < minutesLeft };
}
