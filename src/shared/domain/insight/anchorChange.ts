/** What has changed after the meetings of a series since an anchor for it was made. */
import type { Instant } from '../common';
import type { ScaleName } from '../journal';
import { addReading, type CountsByDay, type LevelSummary, summarizeLevels } from './levelSummary';
import { minReadings } from './observations';
import type { ReadingInContext } from './readings';

export interface AnchorChange {
  readonly of: ScaleName;
  /** The number of meetings with a reading since then. */
  readonly occurrences: number;
  /** Null if there are fewer than five readings before, or occurrences since. */
  readonly before: LevelSummary | null;
  readonly since: LevelSummary | null;
}

/**
 * Describes a measure before and since. It describes only: whatever changed may have other reasons.
 *
 * @param readings in order of time
 * @param title the part of the title that the anchor names
 */
export function anchorChange(
  readings: readonly ReadingInContext[],
  of: ScaleName,
  { title, made }: { readonly title: string; readonly made: Instant },
): AnchorChange {
  const part = title.toLowerCase();
  const matching = readings.filter(
    reading => reading[of] !== null && reading.meeting?.meeting.title.toLowerCase().includes(part) === true,
  );
  const since = matching.filter(({ at }) => at >= made);
  const occurrences = new Set(since.map(({ meeting }) => meeting?.meeting.id)).size;
  const before = matching.filter(({ at }) => at < made);
  return {
    ...{ of, occurrences },
    before: before.length < minReadings ? null : summaryOf(before, of),
    since: occurrences < minReadings ? null : summaryOf(since, of),
  };
}

function summaryOf(readings: readonly ReadingInContext[], of: ScaleName): LevelSummary {
  const days: CountsByDay = new Map();
  for (const reading of readings) {
    const level = reading[of];
    if (level !== null) addReading(days, reading.day, level);
  }
  return summarizeLevels(days);
}
