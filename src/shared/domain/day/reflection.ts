/** When the day's reflection opens by itself, and what is written into it. */

import { z } from 'zod';
import { type Meeting, meetingAt } from '../calendar';
import { addDays, type Day, dayName, type Instant, midnightAfter, timeOnDay, weekdayOf } from '../common';
import { directionOf, type Entry, headings, maxLineChars, reflectionOf } from '../journal';
import { type Hold, isOn } from '../reset';
import type { Settings } from '../settings';

const line = z.string().max(maxLineChars);

/** What stands in the fields of a reflection, saved or not. */
export const reflectionDraftSchema = z.object({
  day: z.iso.date(),
  heading: z.enum(headings).nullable(),
  helped: line,
  correction: line,
  /** The next day's direction. */
  tomorrow: line,
  /** What that was when the form was filled: only a change to it is saved. */
  tomorrowBefore: line.default(''),
});
export type ReflectionDraft = Readonly<z.infer<typeof reflectionDraftSchema>>;

export interface ReflectionForm {
  readonly draft: ReflectionDraft;
  /** It was typed and is not saved yet. */
  readonly isUnsaved: boolean;
}

/**
 * What stands in the form of a day: what was typed and not saved, else what was saved.
 *
 * @param entries at least those for the day and the next: what a person wrote, nothing that was made up
 */
export function reflectionFormOf(
  day: Day,
  entries: readonly Entry[],
  kept: ReflectionDraft | null,
): ReflectionForm {
  const stands = directionOf(entries, addDays(day, 1)) ?? '';
  const saved = reflectionOf(entries, day);
  const { heading, helped, correction } = kept ?? saved ?? { heading: null };
  return {
    draft: {
      day,
      heading,
      helped: helped ?? '',
      correction: correction ?? '',
      tomorrow: kept === null ? stands : tomorrowDirectionIn(kept, stands),
      tomorrowBefore: stands,
    },
    isUnsaved: kept !== null,
  };
}

/**
 * The next day's direction as a draft has it. Where it was not changed there, what `stands` stays; what was set
 * elsewhere since the form was filled stays beside the change.
 *
 * @param stands the direction as it is now; empty where there is none
 */
export function tomorrowDirectionIn(
  { tomorrow, tomorrowBefore }: Pick<ReflectionDraft, 'tomorrow' | 'tomorrowBefore'>,
  stands: string,
): string {
  const line = tomorrow.trim();
  if (line === tomorrowBefore.trim()) return stands;
  if (stands === tomorrowBefore.trim() || stands === '' || stands === line) return line;
  return line === '' ? stands : `${stands}; ${line}`.slice(0, maxLineChars);
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
  /** `early`: for a snooze, with the day's own time yet to come. */
  | { readonly kind: 'open'; readonly early: boolean }
  /** Look again then (null: when something changes). */
  | { readonly kind: 'wait'; readonly until: Instant | null }
  /** A hold is on, and ends then if that is known. */
  | { readonly kind: 'held'; readonly until: Instant | null };

/** Opens when it is due, or as soon after that as neither a meeting nor a hold is on. */
export function decideReflection(evening: EveningSituation, now: Instant): ReflectionDecision {
  const { meetings, holds } = evening;
  const due = dueAtOn(evening, now);
  if (due === null) return { kind: 'wait', until: midnightAfter(now) };
  if (now < due) return { kind: 'wait', until: due };
  const meeting = meetingAt(meetings, now);
  if (meeting !== null) return { kind: 'wait', until: meeting.end };
  const hold = holds.find(hold => isOn(hold, now));
  if (hold !== undefined) return { kind: 'held', until: hold.until };
  return { kind: 'open', early: now < timeOnDay(now, evening.settings.preferences.reflection.at) };
}

/**
 * When it is due on the day of `now`, null where it is not: once, at the chosen time of a chosen day. A snooze was asked
 * for, and is due at its own time, whatever was chosen. A day that is already reflected on is left alone.
 */
function dueAtOn({ settings, entries }: EveningSituation, now: Instant): Instant | null {
  const today = dayName(now);
  const { reflectionSnoozedUntil: snoozed, reflectionOfferedOn } = settings;
  if (reflectionOf(entries, today) !== null) return null;
  if (snoozed !== null && dayName(snoozed) === today) return snoozed;
  const { opens, at, days } = settings.preferences.reflection;
  // Before there is a calendar there is nothing to look back on.
  const comes = opens && settings.feeds.length > 0 && days.includes(weekdayOf(now));
  return comes && reflectionOfferedOn !== today ? timeOnDay(now, at) : null;
}
