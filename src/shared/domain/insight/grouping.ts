/** The groups into which readings are sorted to compare them. */
import { isBackToBack, type PastMeeting } from '../calendar';
import { hour, minute, weekdayOf } from '../common';
import type { ReadingInContext } from './readings';

/** One side of a comparison; the other side is all other readings that the same grouping applies to. */
export type Group =
  /** Recorded between this hour of the local clock and the next. */
  | { readonly kind: 'hour'; readonly hour: number }
  /** 0 is Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'series'; readonly title: string }
  /** Up to half an hour, up to an hour, or longer. */
  | { readonly kind: 'length'; readonly length: 'short' | 'medium' | 'long' }
  /** Number of people invited, including you: two, up to five, or more. */
  | { readonly kind: 'attendees'; readonly attendees: 'two' | 'few' | 'many' }
  /** The last reset was taken; the other side: skipped or missed. */
  | { readonly kind: 'reset' }
  /** The meeting began as another ended; the other side: after a gap. */
  | { readonly kind: 'back-to-back' };

export type GroupKind = Group['kind'];

/** Returns the group of a reading, null for the unnamed other side of a pair, or undefined if it doesn't apply. */
export type Grouping = (reading: ReadingInContext) => Group | null | undefined;

/**
 * Returns all groupings.
 *
 * @param titleOf returns the current title of a meeting's series, or null if there was only one meeting
 */
export const groupingsWith = (titleOf: (meeting: PastMeeting) => string | null): readonly Grouping[] => [
  ({ hour }) => ({ kind: 'hour', hour }),
  ({ day }) => ({ kind: 'weekday', weekday: weekdayOf(day) }),
  ofMeeting(meeting => {
    const title = titleOf(meeting);
    return title === null ? null : { kind: 'series', title };
  }),
  ofMeeting(({ start, end }) => ({ kind: 'length', length: lengthOf(end - start) })),
  // If no one is listed, the feed doesn't say who was invited.
  ofMeeting(({ attendees }) =>
    attendees === 0 ? undefined : { kind: 'attendees', attendees: sizeOf(attendees) },
  ),
  ({ afterReset }) => pair(afterReset, { kind: 'reset' }),
  ({ meeting }) => pair(meeting?.gap == null ? null : isBackToBack(meeting.gap), { kind: 'back-to-back' }),
];

/** Tells the groups of one grouping apart. */
export const keyOf = (group: Group): string => Object.values(group).join(' ');

const ofMeeting =
  (groupOf: (meeting: PastMeeting) => Group | null | undefined): Grouping =>
  ({ meeting }) =>
    meeting === null ? undefined : groupOf(meeting.meeting);

const pair = (answer: boolean | null, group: Group): Group | null | undefined =>
  answer === null ? undefined : answer ? group : null;

const lengthOf = (length: number) => {
  if (length <= 30 * minute) return 'short';
  return length <= hour ? 'medium' : 'long';
};

const sizeOf = (attendees: number) => {
  if (attendees <= 2) return 'two';
  return attendees <= 5 ? 'few' : 'many';
};
