/** When the morning asks for the day's direction. */
import { type Meeting, meetingAfter, meetingAt } from '../calendar';
import { dayName, type Instant, midnightAfter, minute, timeOnDay, weekdayOf } from '../common';
import { directionOf, type Entry } from '../journal';
import { type Hold, isOn } from '../reset';
import type { Settings } from '../settings';

/** A question that nobody takes up for this long is let go. */
const questionTimeout = 10 * minute;

export interface MorningSituation {
  readonly settings: Pick<Settings, 'preferences' | 'directionAskedOn'>;
  /** Sorted by time. */
  readonly meetings: readonly Meeting[];
  readonly entries: readonly Entry[];
  readonly holds: readonly Hold[];
  /** The last touch of keyboard or mouse; null where the desktop does not tell. */
  readonly lastInput: Instant | null;
}

export type MorningDecision =
  | { readonly kind: 'ask' }
  /** Look again then (null: when something changes). */
  | { readonly kind: 'wait'; readonly until: Instant | null }
  /** A hold is on, and ends then if that is known. */
  | { readonly kind: 'held'; readonly until: Instant | null };

/**
 * Asks once on each working day that has no direction yet: from the chosen time on as soon as you are there and
 * neither in a meeting nor held, and no more once the time of the reflection has come. Where the desktop does not
 * tell of input, whoever is not locked out counts as there.
 */
export function decideMorning(morning: MorningSituation, now: Instant): MorningDecision {
  const { settings, meetings, holds, lastInput } = morning;
  const { asks, at } = settings.preferences.morning;
  if (!asks || settings.preferences.reflection.days.length === 0) return { kind: 'wait', until: null };
  if (settings.directionAskedOn === dayName(now) || !wantsDirection(morning, now)) {
    return { kind: 'wait', until: midnightAfter(now) };
  }

  const due = timeOnDay(now, at);
  if (now < due) return { kind: 'wait', until: due };
  const meeting = meetingAt(meetings, now);
  if (meeting !== null) return { kind: 'wait', until: meeting.end };
  const hold = holds.find(hold => isOn(hold, now));
  if (hold !== undefined) return { kind: 'held', until: hold.until };
  if (lastInput !== null && lastInput < due) return { kind: 'wait', until: null };
  return { kind: 'ask' };
}

/**
 * Until when a question that is on the screen since `asked` may stay there, if nothing changes; null when it is to go
 * now: it was left alone for long, answered elsewhere, or is in the way of something.
 */
export function morningShownUntil(morning: MorningSituation, asked: Instant, now: Instant): Instant | null {
  const { settings, meetings, holds } = morning;
  // Typing somewhere else is no wish to see it gone.
  const isHeld = holds.some(hold => hold.kind !== 'typing' && isOn(hold, now));
  if (!wantsDirection(morning, now) || isHeld || meetingAt(meetings, now) !== null) return null;
  const until = Math.min(
    asked + questionTimeout,
    timeOnDay(now, settings.preferences.reflection.at),
    meetingAfter(meetings, now)?.start ?? Number.POSITIVE_INFINITY,
  );
  return now < until ? until : null;
}

/** Whether the day of `now` is a working day that still wants a direction. */
const wantsDirection = ({ settings, entries }: MorningSituation, now: Instant): boolean => {
  const { at: evening, days } = settings.preferences.reflection;
  return (
    days.includes(weekdayOf(now)) &&
    now < timeOnDay(now, evening) &&
    directionOf(entries, dayName(now)) === null
  );
};
