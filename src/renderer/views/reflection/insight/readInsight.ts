/** What the page shows, worked out once, when it is opened. */
import type { Bridge, Past } from '../../../../shared/contract';
import { type Instant, weekStart } from '../../../../shared/domain/common/time';
import { type Insight, insightOf } from '../../../../shared/domain/insight/observations';

export interface Found {
  readonly past: Past;
  readonly insight: Insight;
  /** Check-ins and resets with an energy or a focus. */
  readonly readings: number;
  /** Weeks that had meetings. */
  readonly weeks: number;
  readonly now: Instant;
}

export async function readInsight(source: Pick<Bridge, 'past'>, now: Instant): Promise<Found> {
  const past = await source.past();
  return {
    past,
    insight: insightOf(past.entries, past.meetings),
    readings: past.entries.filter(entry => 'energy' in entry || 'focus' in entry).length,
    weeks: new Set(past.meetings.map(({ start }) => weekStart(start))).size,
    now,
  };
}
