/** The calendar's past, as insight and drift look at it: what took place and what did not, day by day. */
import { dayStart, type Instant, type Interval, type Millis, minute } from '../common';

import type { Verdict } from './meeting';

/** A meeting that is over. */
export interface PastMeeting extends Interval {
  readonly id: string;
  readonly uid: string;
  readonly title: string;
  readonly attendees: number;
  /** It was not where its series has it. */
  readonly moved: boolean;
  /** It was cancelled, or declined by me. */
  readonly calledOff: boolean;
}

/** The meetings that are over at `now`, and those that would be had they not been called off, sorted by start. */
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

/** A meeting and what lay between it and those before it on its day. */
export interface PlacedMeeting {
  readonly meeting: PastMeeting;
  /** 0 where they overlap; null for the first meeting of a day. */
  readonly gap: Millis | null;
}

/** From one meeting to the next without a pause that deserves the name. */
export const isBackToBack = (gap: Millis): boolean => gap < 5 * minute;

/** The meetings that took place, by the first instant of the local day on which they began. Expects them sorted. */
export function byDay(past: readonly PastMeeting[]): ReadonlyMap<Instant, readonly PlacedMeeting[]> {
  const days = new Map<Instant, PlacedMeeting[]>();
  let busyUntil = Number.NEGATIVE_INFINITY;
  for (const meeting of past) {
    if (meeting.calledOff) continue;
    const day = dayStart(meeting.start);
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
