/** When the app asks for the day's direction in the morning, and recalls a correction. */
import { type Meeting, meetingAfter, meetingAt } from '../calendar';
import { dayName, type Instant, midnightAfter, minute, timeOnDay, weekdayOf } from '../common';
import { directionOf, type Entry } from '../journal';
import { type Hold, holdsQuestions } from '../reset';
import type { Settings } from '../settings';

/** The question goes away if it is not answered within this time. */
const questionTimeout = 10 * minute;

export interface MorningSituation {
  readonly settings: Pick<Settings, 'preferences' | 'directionAskedOn'>;
  /** Sorted by time. */
  readonly meetings: readonly Meeting[];
  readonly entries: readonly Entry[];
  /** The correction to recall, if any. */
  readonly recalled: string | null;
  readonly holds: readonly Hold[];
  /** The last keyboard or mouse input; null if the desktop doesn't report it. */
  readonly lastInput: Instant | null;
}

export type MorningDecision =
  | { readonly kind: 'ask' }
  /** Decide again at `until` (null: when something changes). */
  | { readonly kind: 'wait'; readonly until: Instant | null }
  /** A hold is on, until `until` if known. */
  | { readonly kind: 'held'; readonly until: Instant | null };

/**
 * Decides whether to ask for a direction now. Asks once on each working day without one, or with a correction to recall, between the chosen time and
 * the time of the reflection, as soon as there is input and neither a meeting nor a hold is on. If the desktop doesn't
 * report input, the user is assumed to be there unless the screen is locked.
 */
export function decideMorning(morning: MorningSituation, now: Instant): MorningDecision {
  const { settings, meetings, holds, lastInput } = morning;
  const { asks, at } = settings.preferences.morning;
  if (!asks || settings.preferences.reflection.days.length === 0) return { kind: 'wait', until: null };
  if (settings.directionAskedOn === dayName(now) || !wantsQuestion(morning, now)) {
    return { kind: 'wait', until: midnightAfter(now) };
  }

  const due = timeOnDay(now, at);
  if (now < due) return { kind: 'wait', until: due };
  const meeting = meetingAt(meetings, now);
  if (meeting !== null) return { kind: 'wait', until: meeting.end };
  const hold = holds.find(hold => holdsQuestions(hold, now));
  if (hold !== undefined) return { kind: 'held', until: hold.until };
  if (lastInput !== null && lastInput < due) return { kind: 'wait', until: null };
  return { kind: 'ask' };
}

/**
 * Returns until when a question shown since `asked` may stay on the screen if nothing changes. Returns null if it must
 * go now, because it has timed out, has been answered elsewhere, or a meeting or hold is on.
 */
export function morningShownUntil(morning: MorningSituation, asked: Instant, now: Instant): Instant | null {
  const { settings, meetings, holds } = morning;
  // Typing in another window doesn't dismiss the question.
  const isHeld = holds.some(hold => hold.kind !== 'typing' && holdsQuestions(hold, now));
  if (!wantsQuestion(morning, now) || isHeld || meetingAt(meetings, now) !== null) return null;
  const until = Math.min(
    asked + questionTimeout,
    timeOnDay(now, settings.preferences.reflection.at),
    meetingAfter(meetings, now)?.start ?? Number.POSITIVE_INFINITY,
  );
  return now < until ? until : null;
}

/** Whether it is a working day without a direction or with a correction, before the time of the reflection. */
const wantsQuestion = ({ settings, entries, recalled }: MorningSituation, now: Instant): boolean => {
  const { at: evening, days } = settings.preferences.reflection;
  return (
    days.includes(weekdayOf(now)) &&
    now < timeOnDay(now, evening) &&
    (recalled !== null || directionOf(entries, dayName(now)) === null)
  );
};
