/** Loads and computes what the page shows, once when it is opened. */

import type { Bridge, InsightInput } from '../../../../shared/contract';
import { byDay } from '../../../../shared/domain/calendar';
import { type Instant, weekStart } from '../../../../shared/domain/common';
import {
  type Drift,
  driftSteps,
  type Insight,
  insightSteps,
  type OverrunSummary,
  overrunSummaries,
  type ReadingInContext,
  readingSteps,
} from '../../../../shared/domain/insight';
import { inSlices } from '../../../lib';

export interface InsightResult {
  readonly input: InsightInput;
  readonly insight: Insight;
  /** The slow changes, the most significant first. */
  readonly drifts: readonly Drift[];
  /** The meetings that run over, the most frequent first. */
  readonly overruns: readonly OverrunSummary[];
  /** All ratings with the meeting before each, in order of time. */
  readonly readingsInContext: readonly ReadingInContext[];
  /** The number of check-ins and resets with a rating of energy or focus. */
  readonly readings: number;
  /** The number of weeks with meetings. */
  readonly weeks: number;
  readonly now: Instant;
}

export async function readInsight(
  source: Pick<Bridge, 'insightInput'>,
  now: Instant,
): Promise<InsightResult> {
  const input = await source.insightInput();
  return {
    input,
    insight: await inSlices(insightSteps(input.entries, input.meetings)),
    drifts: await inSlices(driftSteps(input.meetings, input.entries, input.acknowledged, now)),
    overruns: overrunSummaries(input.meetings, input.entries),
    readingsInContext: await inSlices(readingSteps(input.entries, byDay(input.meetings))),
    readings: input.entries.filter(entry => 'energy' in entry || 'focus' in entry).length,
    weeks: new Set(input.meetings.map(({ start }) => weekStart(start))).size,
    now,
  };
}
