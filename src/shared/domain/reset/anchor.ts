/** Anchors, "when X, I will Y": rules that put one line into the resets they match. */

import { z } from 'zod';
import type { Transition } from '../calendar';
import { clockTimePattern, minute, timeOf } from '../common';

/** Both ends belong to it, and either may be open. */
const rangeUpTo = (most: number) => {
  const end = z.number().int().min(0).max(most).optional();
  return z
    .strictObject({ from: end, to: end })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to);
};

export const maxAnchors = 50;
export const maxAttendees = 1_000;
export const maxMinutes = 24 * 60;
export const maxAnchorChars = 200;

const time = z.string().regex(clockTimePattern).optional();

/** All that is said must hold; where nothing is said, the end of every meeting matches. */
const conditionsSchema = z.strictObject({
  /** A part of the title, whatever its case. */
  title: z.string().trim().min(1).max(maxAnchorChars).optional(),
  attendees: rangeUpTo(maxAttendees).optional(),
  /** How long the meeting was. */
  minutes: rangeUpTo(maxMinutes).optional(),
  /** From its end to the start of the next one; after the last of a day it is endless. */
  gapMinutes: rangeUpTo(maxMinutes).optional(),
  /** The local time at which it ends, to the minute; one that is `from` later than `to` goes over midnight. */
  time: z.strictObject({ from: time, to: time }).optional(),
});

/** Strict: with a condition that is not understood left out, it would match where it was not meant to. */
export const anchorSchema = z.strictObject({
  id: z.string().min(1).max(100),
  when: conditionsSchema,
  /** What follows "I will". */
  line: z.string().trim().min(1).max(maxAnchorChars),
});

export type Conditions = Readonly<z.infer<typeof conditionsSchema>>;
export type Anchor = Readonly<z.infer<typeof anchorSchema>>;
export type Range<End> = { readonly from?: End; readonly to?: End };

/** The first anchor, in the user's order, that matches the end of a meeting. */
export const anchorFor = (transition: Transition, anchors: readonly Anchor[]): Anchor | null =>
  anchors.find(({ when }) => matches(when, transition)) ?? null;

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

/** Times of day as `HH:MM`, which sort as the day goes. */
function isWithinDay(range: Range<string> = {}, time: string): boolean {
  const { from, to } = range;
  const overMidnight = from !== undefined && to !== undefined && from > to;
  return overMidnight ? time >= from || time <= to : isWithin(range, time);
}
