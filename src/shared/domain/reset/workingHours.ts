/** Working hours: outside of them, no reset appears by itself. */
import { type Instant, type Interval, includes, midnightAfter, timeOnDay, weekdayOf } from '../common';
import type { Hold } from './hold';

export interface WorkingHours {
  readonly on: boolean;
  /** `HH:MM`. If the end is not after the start, it is on the next day. */
  readonly from: string;
  readonly to: string;
}

/** The user's preferences that decide about working hours. */
export interface WorkingHoursPreferences {
  readonly workingHours: WorkingHours;
  /** `days` are the working days, 0 is Sunday. If none is chosen, all are. */
  readonly reflection: { readonly days: readonly number[] };
}

/** Returns the hold that is on outside working hours, with the start of the next ones; null within them. */
export function outsideHoursHold(preferences: WorkingHoursPreferences, now: Instant): Hold | null {
  if (!preferences.workingHours.on) return null;
  const around = [-1, 0, 1, 2, 3, 4, 5, 6, 7].flatMap(days =>
    hoursFrom(midnightAfter(now, days), preferences),
  );
  if (around.some(hours => includes(hours, now))) return null;
  return { kind: 'outside-hours', until: around.find(({ start }) => start > now)?.start ?? null };
}

export const isOutsideHours = (preferences: WorkingHoursPreferences, at: Instant): boolean =>
  outsideHoursHold(preferences, at) !== null;

/** Returns the working hours that start on the day of `at`, if it is a working day. */
function hoursFrom(
  at: Instant,
  { workingHours: { from, to }, reflection: { days } }: WorkingHoursPreferences,
): readonly Interval[] {
  if (days.length > 0 && !days.includes(weekdayOf(at))) return [];
  const end = to > from ? timeOnDay(at, to) : timeOnDay(midnightAfter(at), to);
  return [{ start: timeOnDay(at, from), end }];
}
