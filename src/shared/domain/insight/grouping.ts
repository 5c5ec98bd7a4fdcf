/** What readings can be set side by side for. */
import { isBackToBack, type PastMeeting } from '../calendar';
import { clockMinutes, hour, minute, weekdayOf } from '../common';
import type { ReadingInContext } from './readings';

/** One side of a comparison; the other is the rest of its kind. */
export type Group =
  /** Noted between this hour of the local clock and the next. */
  | { readonly kind: 'hour'; readonly hour: number }
  /** 0 is Sunday. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'series'; readonly title: string }
  /** Up to half an hour; up to an hour; longer. */
  | { readonly kind: 'length'; readonly length: 'short' | 'medium' | 'long' }
  /** Those invited, you among them: two; up to five; more. */
  | { readonly kind: 'attendees'; readonly attendees: 'two' | 'few' | 'many' }
  /** The last reset was taken, against skipped or missed. */
  | { readonly kind: 'reset' }
  /** The meeting began as another ended, against after a gap. */
  | { readonly kind: 'back-to-back' };

export type GroupKind = Group['kind'];

/** A way to sort readings: in which group one belongs, null for the other side of a pair, undefined for neither. */
export type Grouping = (reading: ReadingInContext) => Group | null | undefined;

/** @param titleOf what the series of a meeting is called now; null where it took place but once */
export const groupingsWith = (titleOf: (meeting: PastMeeting) => string | null): readonly Grouping[] => [
  ({ at }) => ({ kind: 'hour', hour: Math.floor(clockMinutes(at) / 60) }),
  ({ day }) => ({ kind: 'weekday', weekday: weekdayOf(day) }),
  ofMeeting(meeting => {
    const title = titleOf(meeting);
    return title === null ? null : { kind: 'series', title };
  }),
  ofMeeting(({ start, end }) => ({ kind: 'length', length: lengthOf(end - start) })),
  // Without anyone listed, the feed keeps to itself who comes.
  ofMeeting(({ attendees }) =>
    attendees === 0 ? undefined : { kind: 'attendees', attendees: sizeOf(attendees) },
  ),
  ({ afterReset }) => pair(afterReset, { kind: 'reset' }),
  ({ meeting }) => pair(meeting?.gap == null ? null : isBackToBack(meeting.gap), { kind: 'back-to-back' }),
];

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
