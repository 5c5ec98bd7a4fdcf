/** The correction that the next working morning recalls. */
import { addDays, dayName, type Instant, startOfDayNamed, weekdayOf } from '../common';
import { type Entry, entryDay, reflectionOf } from '../journal';

/** A correction that is older than this has had its time. */
export const recallDays = 14;

/**
 * Returns the correction written since the last working day that was logged, or null if there is none. Days without any
 * entry, such as a holiday, don't count: no morning has recalled it then.
 *
 * @param entries of the last `recallDays` days
 * @param workingDays 0 is Sunday
 */
export function recalledCorrection(
  entries: readonly Entry[],
  workingDays: readonly number[],
  now: Instant,
): string | null {
  if (!workingDays.includes(weekdayOf(now))) return null;
  const logged = new Set(entries.map(entryDay));
  const today = dayName(now);
  for (let back = 1; back <= recallDays; back++) {
    const day = addDays(today, -back);
    const correction = reflectionOf(entries, day)?.correction?.trim() ?? '';
    if (correction !== '') return correction;
    if (logged.has(day) && workingDays.includes(weekdayOf(startOfDayNamed(day)))) return null;
  }
  return null;
}
