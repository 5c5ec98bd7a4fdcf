/** The meetings around an instant: which is on, which comes next, which are of its day. */
import type { Meeting } from './meeting';
import { contains, dayOf, type Instant, touches } from './time';

/** The meeting that is on at `now`: of several, the one that began last. Expects them sorted by time. */
export const meetingAt = (meetings: readonly Meeting[], now: Instant): Meeting | null =>
  meetings.findLast(meeting => contains(meeting, now)) ?? null;

/** The first meeting that starts after `now`. Expects them sorted by time. */
export const meetingAfter = (meetings: readonly Meeting[], now: Instant): Meeting | null =>
  meetings.find(meeting => meeting.start > now) ?? null;

/** The meetings that touch the local day of `at`, whole even where they cross its midnights. */
export function meetingsOn(meetings: readonly Meeting[], at: Instant): readonly Meeting[] {
  const day = dayOf(at);
  return meetings.filter(meeting => touches(meeting, day));
}
