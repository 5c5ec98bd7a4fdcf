/** The meetings around an instant: which is on, which comes next, which are of its day. */
import { type Instant, includes, localDayOf, midnightAfter, overlaps } from '../common';

import type { Meeting } from './meeting';

/** The meeting that is on at `now`: of several, the one that began last. Expects them sorted by time. */
export const meetingAt = (meetings: readonly Meeting[], now: Instant): Meeting | null =>
  meetings.findLast(meeting => includes(meeting, now)) ?? null;

/** The first meeting that starts after `now`. Expects them sorted by time. */
export const meetingAfter = (meetings: readonly Meeting[], now: Instant): Meeting | null =>
  meetings.find(meeting => meeting.start > now) ?? null;

/** `named` where there is one, else the first meeting after `at`; null unless it starts on the local day of `at`. */
export function nextOnDay(named: Meeting | null, meetings: readonly Meeting[], at: Instant): Meeting | null {
  const next = named ?? meetingAfter(meetings, at);
  return next !== null && next.start < midnightAfter(at) ? next : null;
}

/** The meetings that touch the local day of `at`, whole even where they cross its midnights. */
export function meetingsOn(meetings: readonly Meeting[], at: Instant): readonly Meeting[] {
  const day = localDayOf(at);
  return meetings.filter(meeting => overlaps(meeting, day));
}
