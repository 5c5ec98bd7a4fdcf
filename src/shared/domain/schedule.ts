/** The meetings around an instant: which is on, which comes next, and the busy blocks that they form. */
import type { Meeting } from './meeting';
import { contains, dayOf, type Instant, type Interval } from './time';

/** The meeting that is on at `now`: of several, the one that began last. Expects them sorted by time. */
export const meetingAt = (meetings: readonly Meeting[], now: Instant): Meeting | null =>
  meetings.findLast(meeting => contains(meeting, now)) ?? null;

/** The first meeting that starts after `now`. Expects them sorted by time. */
export const meetingAfter = (meetings: readonly Meeting[], now: Instant): Meeting | null =>
  meetings.find(meeting => meeting.start > now) ?? null;

/** The meetings that touch the local day of `at`, whole even where they cross its midnights. */
export function meetingsOn(meetings: readonly Meeting[], at: Instant): readonly Meeting[] {
  const day = dayOf(at);
  return meetings.filter(meeting => meeting.start < day.end && meeting.end > day.start);
}

/** Meetings that overlap or touch, joined to blocks of busy time. Expects them sorted by time. */
export function busyBlocks(meetings: readonly Meeting[]): readonly Interval[] {
  const blocks: Interval[] = [];
  for (const { start, end } of meetings) {
    const last = blocks.at(-1);
    if (last !== undefined && start <= last.end)
      blocks[blocks.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else blocks.push({ start, end });
  }
  return blocks;
}
