/** When the app asks for the day's direction in the morning, and recalls a correction. */
import { meetingAfter } from '../calendar';
import { dayName, type Instant, midnightAfter, minute, timeOnDay, weekdayOf } from '../common';
import { directionOf, type Entry } from '../journal';
import type { Settings } from '../settings';
import { mustLeave, type QuestionDelay, type QuestionSituation, questionDelay } from './question';

/** The question goes away if it is not answered within this time. */
const questionTimeout = 10 * minute;

export interface MorningSituation extends QuestionSituation {
  readonly settings: Pick<Settings, 'preferences' | 'directionAskedOn'>;
  readonly entries: readonly Entry[];
  /** The correction to recall, if any. */
  readonly recalled: string | null;
}

export type MorningDecision = { readonly kind: 'ask' } | QuestionDelay;

/**
 * Decides whether to ask for a direction now. Asks once on each working day without one, or with a correction to recall,
 * between the chosen time and the time of the reflection, as soon as there is input and neither a meeting nor a hold is on.
 */
export function decideMorning(morning: MorningSituation, now: Instant): MorningDecision {
  const { settings } = morning;
  const { asks, at } = settings.preferences.morning;
  if (!asks || settings.preferences.reflection.days.length === 0) return { kind: 'wait', until: null };
  if (settings.directionAskedOn === dayName(now) || !wantsQuestion(morning, now)) {
    return { kind: 'wait', until: midnightAfter(now) };
  }

  return questionDelay(morning, timeOnDay(now, at), now) ?? { kind: 'ask' };
}

/**
 * Returns until when a question shown since `asked` may stay on the screen if nothing changes. Returns null if it must
 * go now, because it has timed out, has been answered elsewhere, or a meeting or hold is on.
 */
export function morningShownUntil(morning: MorningSituation, asked: Instant, now: Instant): Instant | null {
  const { settings, meetings } = morning;
  if (!wantsQuestion(morning, now) || mustLeave(morning, now)) return null;
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
