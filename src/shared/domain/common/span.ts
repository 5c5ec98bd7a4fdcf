/** Weeks and months, as rows of a calendar page. */
import { append } from './collections';
import { addDays, type Day, monthOf, startOfDayNamed, weekdayOf } from './time';

export type SpanKind = 'week' | 'month';

/**
 * Returns the seven days of the week of `day`.
 *
 * @param firstWeekday the day on which a week begins; 0 is Sunday
 */
export function weekOf(day: Day, firstWeekday: number): readonly Day[] {
  const daysIntoWeek = (weekdayOf(startOfDayNamed(day)) - firstWeekday + 7) % 7;
  return Array.from({ length: 7 }, (_, index) => addDays(day, index - daysIntoWeek));
}

/**
 * Returns all days of the weeks that include a day of the month of `day`.
 *
 * @param firstWeekday the day on which a week begins; 0 is Sunday
 */
export function weeksOfMonth(day: Day, firstWeekday: number): readonly Day[] {
  const month = monthOf(day);
  const days: Day[] = [];
  for (let at = weekOf(`${month}-01`, firstWeekday)[0]; at !== undefined && monthOf(at) <= month; ) {
    const week = weekOf(at, firstWeekday);
    append(days, week);
    at = addDays(week[0] ?? at, 7);
  }
  return days;
}

/** Returns a day in the week or month that is `count` after that of `day`; before it if `count` is negative. */
export function shiftSpan(kind: SpanKind, day: Day, count: number): Day {
  if (kind === 'week') return addDays(day, 7 * count);
  const [year = 0, month = 1] = day.split('-').map(Number);
  const months = year * 12 + month - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
