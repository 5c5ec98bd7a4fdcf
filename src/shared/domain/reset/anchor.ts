/** Anchors ("when X, I will Y"): rules that put one line into the resets they match. */

import { z } from 'zod';
import type { Transition } from '../calendar';
import { clockTimePattern, day, type Instant, instantSchema, minute, timeOf } from '../common';

/** A range of whole numbers: both ends are inclusive and optional. */
const rangeUpTo = (max: number) => {
  const end = z.number().int().min(0).max(max).optional();
  return z
    .strictObject({ from: end, to: end })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to);
};

export const maxAnchors = 50;
export const maxAttendees = 1_000;
/** The longest meeting or gap that a condition can name. */
export const maxMinutes = day / minute;
/** The longest title or line. */
export const maxAnchorChars = 200;

const time = z.string().regex(clockTimePattern).optional();

/** An anchor matches if all its conditions do; without conditions it matches the end of every meeting. */
const conditionsSchema = z.strictObject({
  /** Part of the title, ignoring case. */
  title: z.string().trim().min(1).max(maxAnchorChars).optional(),
  attendees: rangeUpTo(maxAttendees).optional(),
  /** The length of the meeting. */
  minutes: rangeUpTo(maxMinutes).optional(),
  /** The time from the meeting's end to the start of the next one; infinite after the last meeting of a day. */
  gapMinutes: rangeUpTo(maxMinutes).optional(),
  /** The local time at which the meeting ends, to the minute. If `from` is later than `to`, it spans midnight. */
  time: z.strictObject({ from: time, to: time }).optional(),
});

/** Strict, because dropping an unknown condition would make an anchor match more meetings than intended. */
export const anchorSchema = z.strictObject({
  id: z.string().min(1).max(100),
  when: conditionsSchema,
  /** The text after "I will". */
  line: z.string().trim().min(1).max(maxAnchorChars),
  /** When it was made; missing for those of earlier versions. */
  made: instantSchema.optional(),
});

/** Returns the conditions for the meetings of a series. */
export const seriesConditions = (title: string): Conditions => ({
  title: title.trim().slice(0, maxAnchorChars).trim(),
});

export type Conditions = Readonly<z.infer<typeof conditionsSchema>>;
export type Anchor = Readonly<z.infer<typeof anchorSchema>>;
export type Range<End> = { readonly from?: End; readonly to?: End };

/** A new anchor comes first this often, because an intention that never comes up is soon forgotten. */
const firstOccurrences = 2;
/** If it hasn't come up by then, it is no longer new. */
const newFor = 100 * day;

/**
 * Returns the anchor to show at a transition, or null if none matches: a new one at its first two occurrences, the
 * newest of several, or else the first in the user's order.
 *
 * @param occurrencesOf returns at how many transitions an anchor has been shown; called only if it matters
 */
export function anchorFor(
  transition: Transition,
  anchors: readonly Anchor[],
  occurrencesOf: (anchor: Anchor & { readonly made: Instant }) => number,
): Anchor | null {
  const matching = anchors.filter(({ when }) => matches(when, transition));
  const [first = null] = matching;
  if (matching.length < 2) return first;
  const newest = matching
    .filter((anchor): anchor is Anchor & { readonly made: Instant } => anchor.made !== undefined)
    .filter(({ made }) => transition.at - made < newFor)
    .toSorted((a, b) => b.made - a.made)
    .find(anchor => occurrencesOf(anchor) < firstOccurrences);
  return newest ?? first;
}

function matches(
  { title, attendees, minutes, gapMinutes, time }: Conditions,
  transition: Transition,
): boolean {
  const { at, from, to } = transition;
  return (
    (title === undefined || from.title.toLowerCase().includes(title.toLowerCase())) &&
    isWithin(attendees, from.attendees) &&
    isWithin(minutes, (from.end - from.start) / minute) &&
    isWithin(gapMinutes, to === null ? Number.POSITIVE_INFINITY : (to.start - at) / minute) &&
    isWithinDay(time, timeOf(at))
  );
}

const isWithin = <Value extends number | string>({ from, to }: Range<Value> = {}, value: Value): boolean =>
  (from === undefined || from <= value) && (to === undefined || value <= to);

/** Times of day are `HH:MM`, so comparing them as strings compares them as times. */
function isWithinDay(range: Range<string> = {}, time: string): boolean {
  const { from, to } = range;
  const spansMidnight = from !== undefined && to !== undefined && from > to;
  return spansMidnight ? time >= from || time <= to : isWithin(range, time);
}
