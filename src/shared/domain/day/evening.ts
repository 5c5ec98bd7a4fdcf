/** When the app asks the day's question in the evening, and for how long the card with it stays. */

import { meetingAfter } from '../calendar';
import {
  dayName,
  type Instant,
  midnightAfter,
  minute,
  sameDay,
  smallest,
  timeOnDay,
  weekdayOf,
} from '../common';
import { type Entry, reflectionOf } from '../journal';
import type { Settings } from '../settings';
import { mustLeave, type QuestionDelay, type QuestionSituation, questionDelay } from './question';

/** The card goes away if it is not answered within this time. */
const cardTimeout = 10 * minute;

export interface EveningSituation extends QuestionSituation {
  readonly settings: Pick<
    Settings,
    'feeds' | 'preferences' | 'reflectionOfferedOn' | 'reflectionSnoozedUntil'
  >;
  readonly entries: readonly Entry[];
}

export type EveningDecision =
  /** `early`: asks because of a snooze, before the day's usual time. */
  { readonly kind: 'ask'; readonly early: boolean } | QuestionDelay;

/**
 * Decides whether to ask now: when it is due, as soon as there is input and neither a meeting nor a hold is on.
 */
export function decideEvening(evening: EveningSituation, now: Instant): EveningDecision {
  const due = dueAtOn(evening, now);
  if (due === null) return { kind: 'wait', until: midnightAfter(now) };
  const delay = questionDelay(evening, due, now);
  if (delay !== null) return delay;
  return { kind: 'ask', early: now < timeOnDay(now, evening.settings.preferences.reflection.at) };
}

/**
 * Returns until when the card that was shown at `shownAt` may stay if nothing changes. An answer leaves it: it can still
 * be taken back. `over` is the end of its day or time; anything else in its way lets it return.
 */
export function eveningCardAt(
  evening: Omit<EveningSituation, 'entries' | 'lastInput'>,
  shownAt: Instant,
  now: Instant,
): { readonly kind: 'shown'; readonly until: Instant } | { readonly kind: 'over' | 'in-the-way' } {
  const { settings, meetings } = evening;
  const end = Math.min(shownAt + cardTimeout, midnightAfter(shownAt));
  if (now >= end || !sameDay(shownAt, now) || settings.feeds.length === 0) return { kind: 'over' };
  if (mustLeave(evening, now)) return { kind: 'in-the-way' };
  return { kind: 'shown', until: smallest([end, meetingAfter(meetings, now)?.start ?? end]) };
}

/** Whether no working day of the week is left after the day of `now`. */
export const isLastWorkingDay = (days: readonly number[], now: Instant): boolean =>
  days.includes(weekdayOf(now)) && !days.some(day => weekPlace(day) > weekPlace(weekdayOf(now)));

/** The place of a weekday in its week, which begins on Monday; 0 is Sunday. */
const weekPlace = (day: number): number => (day + 6) % 7;

/**
 * When the reflection is due on the day of `now`; null if it isn't due that day. It is due once, at the chosen time on
 * a chosen day. A snooze is due at its own time, on any day. It is not due if the day already has a reflection.
 */
function dueAtOn({ settings, entries }: EveningSituation, now: Instant): Instant | null {
  const today = dayName(now);
  const { reflectionSnoozedUntil: snoozed, reflectionOfferedOn } = settings;
  if (reflectionOf(entries, today) !== null) return null;
  if (snoozed !== null && dayName(snoozed) === today) return snoozed;
  const { opens, at, days } = settings.preferences.reflection;
  // Without a calendar there is nothing to look back on.
  const opensToday = opens && settings.feeds.length > 0 && days.includes(weekdayOf(now));
  return opensToday && reflectionOfferedOn !== today ? timeOnDay(now, at) : null;
}
