/** An experiment in the sample's months: some resets are drawn for, and those that the coin denies aren't taken. */
import { dayName, groupBy, type Instant, type Random, seededRandom } from '../common';
import { drawNext, isOver, maxAnswerDelay } from '../experiment';
import { type Entry, type ExperimentPlan, isReset, type ResetEntry } from '../journal';

/** The number of days before it begins. */
const daysBefore = 15;

/**
 * Returns the sample's entries with the draws of an experiment of twenty days, from its fourth week on.
 *
 * @param entries in order of time
 */
export function withSampleExperiment(entries: readonly Entry[]): readonly Entry[] {
  const days = [...groupBy(entries.filter(isReset), ({ at }) => dayName(at)).values()];
  const startedAt: Instant | undefined = days[daysBefore]?.[0]?.at;
  if (startedAt === undefined) return entries;
  const plan: ExperimentPlan = { id: 'sample', startedAt, days: 20, blockSize: 4 };
  const random = seededRandom(1);
  let resets: readonly ResetEntry[] = [];
  for (const ofDay of days.slice(daysBefore)) {
    if (isOver(plan, resets, ofDay[0]?.at ?? startedAt)) break;
    for (const [index, reset] of ofDay.entries()) {
      const next = ofDay[index + 1];
      const isEligible =
        reset.outcome === 'done' && next !== undefined && next.at - reset.at <= maxAnswerDelay;
      resets = [...resets, isEligible ? drawnFor(reset, plan, resets, random) : reset];
    }
  }
  const drawn = new Map(resets.map(reset => [reset.id, reset]));
  return entries.map(entry => drawn.get(entry.id) ?? entry);
}

function drawnFor(
  reset: ResetEntry,
  plan: ExperimentPlan,
  before: readonly ResetEntry[],
  random: Random,
): ResetEntry {
  const draw = drawNext(plan, before, random);
  return draw.minute
    ? { ...reset, draw }
    : { ...reset, outcome: 'missed', reason: 'drawn', seconds: 0, draw };
}
