/** The calendar's past, as used by insight and drift: which meetings took place, by day. */
import { dayStartsInOrder, type Instant, type Interval, type Millis, minute } from '../common';

import type { Verdict } from './meeting';

/** A meeting that is over. */
export interface PastMeeting extends Interval {
  readonly id: string;
  readonly uid: string;
  readonly title: string;
  readonly attendees: number;
  /** It was moved from the time its series gives it. */
  readonly moved: boolean;
  /** It was cancelled, or the user declined it. */
  readonly calledOff: boolean;
}

/** Returns the meetings that are over at `now`, including those that were called off, in the order of the verdicts. */
export const pastMeetingsOf = (verdicts: readonly Verdict[], now: Instant): readonly PastMeeting[] =>
  verdicts.flatMap(verdict => {
    const { uid, originalStart, start, end, title, attendees } = verdict.occurrence;
    const calledOff = verdict.meeting === null && (verdict.why === 'cancelled' || verdict.why === 'declined');
    if (end > now || (verdict.meeting === null && !calledOff)) return [];
    return {
      ...{ id: `${uid}@${originalStart}`, uid, title, start, end },
      attendees: attendees.length,
      moved: start !== originalStart,
      calledOff,
    };
  });

/** A meeting and the gap before it. */
export interface PlacedMeeting {
  readonly meeting: PastMeeting;
  /** The time since all earlier meetings of the day ended; 0 if one overlaps, null for the first meeting of a day. */
  readonly gap: Millis | null;
}

/** Returns whether a gap is too short to count as a break. */
export const isBackToBack = (gap: Millis): boolean => gap < 5 * minute;

/** Groups the meetings that took place by the first instant of the local day on which they began. Expects `past` sorted. */
export function byDay(past: readonly PastMeeting[]): ReadonlyMap<Instant, readonly PlacedMeeting[]> {
  const days = new Map<Instant, PlacedMeeting[]>();
  const dayOf = dayStartsInOrder();
  let busyUntil = Number.NEGATIVE_INFINITY;
  for (const meeting of past) {
    if (meeting.calledOff) continue;
    const day = dayOf(meeting.start);
    const placed = days.get(day);
    if (placed === undefined) {
      days.set(day, [{ meeting, gap: null }]);
      busyUntil = meeting.end;
    } else {
      placed.push({ meeting, gap: Math.max(0, meeting.start - busyUntil) });
      busyUntil = Math.max(busyUntil, meeting.end);
    }
  }
  return days;
}
