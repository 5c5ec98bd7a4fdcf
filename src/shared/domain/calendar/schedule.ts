/** Looking up meetings by time: the current one, the next one, those of a day. */
import {
  type Instant,
  type Interval,
  includes,
  localDayOf,
  midnightAfter,
  minute,
  overlaps,
} from '../common';
import type { Meeting } from './meeting';

/** Returns the meeting that is on at `now`, or null; if there are several, the last to begin. Expects them sorted. */
export const meetingAt = (meetings: readonly Meeting[], now: Instant): Meeting | null =>
  meetings.findLast(meeting => includes(meeting, now)) ?? null;

/** Returns the first meeting that starts after `now`, or null. Expects them sorted. */
export const meetingAfter = (meetings: readonly Meeting[], now: Instant): Meeting | null =>
  meetings.find(meeting => meeting.start > now) ?? null;

/** Returns `preferred`, or else the first meeting after `at`; null unless it starts on the local day of `at`. */
export function nextOnDay(
  preferred: Meeting | null,
  meetings: readonly Meeting[],
  at: Instant,
): Meeting | null {
  const next = preferred ?? meetingAfter(meetings, at);
  return next !== null && next.start < midnightAfter(at) ? next : null;
}

/** How long after its end a meeting still counts as the context of a reading. */
const contextLength = 30 * minute;

/** Returns whether a meeting is the context of what is recorded at `at`: it is on then, or has ended soon before. */
export const isContext = ({ start, end }: Interval, at: Instant): boolean =>
  includes({ start, end: end + contextLength }, at);

/** Returns the meetings that overlap the local day of `at`, including those that cross midnight. */
export function meetingsOn(meetings: readonly Meeting[], at: Instant): readonly Meeting[] {
  const day = localDayOf(at);
  return meetings.filter(meeting => overlaps(meeting, day));
}
