/** The day's reflection: when it opens by itself, and the contents of its form. */
import { z } from 'zod';
import { type Meeting, meetingAt } from '../calendar';
import { addDays, type Day, dayName, type Instant, midnightAfter, timeOnDay, weekdayOf } from '../common';
import { directionOf, type Entry, headings, lineSchema, maxLineChars, reflectionOf } from '../journal';
import { type Hold, holdsQuestions } from '../reset';
import type { Settings } from '../settings';

/** The contents of the reflection form, saved or not. */
export const reflectionDraftSchema = z.object({
  day: z.iso.date(),
  heading: z.enum(headings).nullable(),
  helped: lineSchema,
  correction: lineSchema,
  /** The next day's direction. */
  tomorrow: lineSchema,
  /** The next day's direction when the form was filled in; only a change is saved. */
  tomorrowBefore: lineSchema.default(''),
});
export type ReflectionDraft = Readonly<z.infer<typeof reflectionDraftSchema>>;

export interface ReflectionForm {
  readonly draft: ReflectionDraft;
  /** The draft has been typed but not saved. */
  readonly isUnsaved: boolean;
}

/**
 * Returns the form for a day: the unsaved draft if there is one, or else what was saved.
 *
 * @param entries at least the user's own entries for the day and the next day, without sample entries
 * @param unsaved the unsaved draft
 */
export function reflectionFormOf(
  day: Day,
  entries: readonly Entry[],
  unsaved: ReflectionDraft | null,
): ReflectionForm {
  const direction = directionOf(entries, addDays(day, 1)) ?? '';
  const saved = reflectionOf(entries, day);
  const { heading, helped, correction } = unsaved ?? saved ?? { heading: null };
  return {
    draft: {
      day,
      heading,
      helped: helped ?? '',
      correction: correction ?? '',
      tomorrow: unsaved === null ? direction : tomorrowDirectionIn(unsaved, direction),
      tomorrowBefore: direction,
    },
    isUnsaved: unsaved !== null,
  };
}

/**
 * Returns the next day's direction after saving a draft. If the draft doesn't change it, `current` stays. If it was
 * also changed elsewhere since the form was filled in, both lines are kept, up to the length limit.
 *
 * @param current the direction as it is now; empty if there is none
 */
export function tomorrowDirectionIn(
  { tomorrow, tomorrowBefore }: Pick<ReflectionDraft, 'tomorrow' | 'tomorrowBefore'>,
  current: string,
): string {
  const line = tomorrow.trim();
  if (line === tomorrowBefore.trim()) return current;
  if (current === tomorrowBefore.trim() || current === '' || current === line) return line;
  return line === '' ? current : `${current}; ${line}`.slice(0, maxLineChars);
}

export interface EveningSituation {
  readonly settings: Pick<
    Settings,
    'feeds' | 'preferences' | 'reflectionOfferedOn' | 'reflectionSnoozedUntil'
  >;
  /** Sorted by time. */
  readonly meetings: readonly Meeting[];
  readonly entries: readonly Entry[];
  readonly holds: readonly Hold[];
}

export type ReflectionDecision =
  /** `early`: opens because of a snooze, before the day's usual time. */
  | { readonly kind: 'open'; readonly early: boolean }
  /** Decide again at `until` (null: when something changes). */
  | { readonly kind: 'wait'; readonly until: Instant | null }
  /** A hold is on, until `until` if known. */
  | { readonly kind: 'held'; readonly until: Instant | null };

/** Decides whether to open the reflection now: when it is due, once neither a meeting nor a hold is on. */
export function decideReflection(evening: EveningSituation, now: Instant): ReflectionDecision {
  const { meetings, holds } = evening;
  const due = dueAtOn(evening, now);
  if (due === null) return { kind: 'wait', until: midnightAfter(now) };
  if (now < due) return { kind: 'wait', until: due };
  const meeting = meetingAt(meetings, now);
  if (meeting !== null) return { kind: 'wait', until: meeting.end };
  const hold = holds.find(hold => holdsQuestions(hold, now));
  if (hold !== undefined) return { kind: 'held', until: hold.until };
  return { kind: 'open', early: now < timeOnDay(now, evening.settings.preferences.reflection.at) };
}

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
