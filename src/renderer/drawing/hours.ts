/** Determines the hours of a day that are worth drawing. */
import { hour, type Instant, type Interval, largest, smallest } from '../../shared/domain/common';
import type { DayView } from '../../shared/domain/day';

/**
 * Whole hours around all that the day holds; null for an empty day.
 *
 * @param now is included where it is at most an hour away
 */
export function hoursOf(day: DayView, now: Instant | null): Interval | null {
  const instants = [
    ...day.meetings.flatMap(({ start, end }) => [Math.max(start, day.start), Math.min(end, day.end)]),
    ...[...day.marks, ...day.energy, ...day.focus].map(({ at }) => at),
    ...day.steady,
  ];
  if (instants.length === 0) return null;
  const first = smallest(instants);
  const last = largest(instants);
  const nearbyNow = now !== null && now >= first - hour && now <= last + hour ? [now] : [];
  const hoursIn = (at: Instant): number => (at - day.start) / hour;
  const start = Math.floor(hoursIn(smallest([first, ...nearbyNow])));
  const end = Math.max(Math.ceil(hoursIn(largest([last, ...nearbyNow]))), start + 1);
  return { start: day.start + start * hour, end: day.start + end * hour };
}
