/** When someone was away, so that what did not take place says nothing of its series. */
import type { PastMeeting, PlacedMeeting } from '../../calendar';
import { dayStart, groupBy, type Instant, midnightAfter, weekStart } from '../../common';

export interface Absences {
  /** The first instants of weeks in which nothing took place, ascending. */
  readonly weeks: readonly Instant[];
  /** The first instants of days that were called off, more or less as a whole. */
  readonly days: ReadonlySet<Instant>;
}

/**
 * @param past sorted by start
 * @param byDay the meetings of it that took place
 */
export function absencesIn(
  past: readonly PastMeeting[],
  byDay: ReadonlyMap<Instant, readonly PlacedMeeting[]>,
): Absences {
  const calledOff = groupBy(
    past.filter(meeting => meeting.calledOff),
    ({ start }) => dayStart(start),
  );
  const days = [...calledOff].filter(
    ([day, { length }]) => length > 1 && length > (byDay.get(day)?.length ?? 0),
  );
  return { weeks: weeksBetween([...byDay.keys()]), days: new Set(days.map(([day]) => day)) };
}

/** The weeks without any of these days, from the first to the last. Expects them sorted. */
function weeksBetween(days: readonly Instant[]): readonly Instant[] {
  const busy = new Set(days.map(weekStart));
  const weeks: Instant[] = [];
  const last = days.at(-1) ?? 0;
  for (let week = weekStart(days[0] ?? 0); week < last; week = midnightAfter(week, 7)) {
    if (!busy.has(week)) weeks.push(week);
  }
  return weeks;
}
