/** Absences: weeks and days off, in which a cancelled meeting says nothing about its series. */
import type { PastMeeting, PlacedMeeting } from '../../calendar';
import { dayStart, groupBy, type Instant, midnightAfter, weekStart } from '../../common';

export interface Absences {
  /** The first instants of weeks without meetings, in ascending order. */
  readonly weeks: readonly Instant[];
  /** The first instants of days on which most meetings were called off. */
  readonly days: ReadonlySet<Instant>;
}

/**
 * Finds the absences in the calendar's past.
 *
 * @param past sorted by start
 * @param byDay those of `past` that took place
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

/** The weeks from the first to the last day that contain none of `days`, which must be sorted. */
function weeksBetween(days: readonly Instant[]): readonly Instant[] {
  const busy = new Set(days.map(weekStart));
  const weeks: Instant[] = [];
  const last = days.at(-1) ?? 0;
  for (let week = weekStart(days[0] ?? 0); week < last; week = midnightAfter(week, 7)) {
    if (!busy.has(week)) weeks.push(week);
  }
  return weeks;
}
