/** Transitions: the instants at which a meeting ends and no other meeting is still on. */
import { type Instant, type Interval, sameDay, second } from '../common';

import { byTime, type Meeting } from './meeting';

/** The time left free between a full reset and the start of the next meeting. */
const bufferBeforeNext = 30 * second;

/** `gap`: a full reset fits; `tight`: only a short one; `last`: there is no later meeting that day. */
export type TransitionClass = 'gap' | 'tight' | 'last';

export interface Transition {
  /** See `transitionId`. */
  readonly id: string;
  /** The end of `from`, or when it ended before its time. */
  readonly at: Instant;
  readonly from: Meeting;
  /** The next meeting that starts at or after `at`, on any day. A reset must end before it. */
  readonly next: Meeting | null;
  /** The same as `next` if it starts on the local day of `at`, otherwise null. */
  readonly to: Meeting | null;
  readonly class: TransitionClass;
}

/** The end of a meeting that is not a transition, because another meeting is still on. */
export interface StillIn {
  readonly at: Instant;
  readonly from: Meeting;
  readonly stillIn: Meeting;
}

export interface MeetingEnds {
  readonly transitions: readonly Transition[];
  readonly stillIn: readonly StillIn[];
}

/**
 * Sorts the ends of meetings into transitions and ends at which another meeting is still on, each in order of time.
 * If several meetings end at the same instant, the first of them (by start, end, UID) represents all.
 *
 * @param resetSeconds the length of a full reset, which separates gaps from tight transitions
 */
export function meetingEndsOf(meetings: readonly Meeting[], resetSeconds: number): MeetingEnds {
  const byStart = meetings.toSorted(byTime);
  const byEnd = byStart.toSorted((a, b) => a.end - b.end);
  const transitions: Transition[] = [];
  const stillIn: StillIn[] = [];

  let startedCount = 0; // how many of byStart started before the current end
  let lastToEnd: Meeting | undefined; // the one of those that ends last
  let previous: Instant | undefined;
  for (const from of byEnd) {
    const at = from.end;
    if (at === previous) continue;
    previous = at;
    for (
      let next = byStart[startedCount];
      next !== undefined && next.start < at;
      next = byStart[++startedCount]
    ) {
      if (lastToEnd === undefined || next.end > lastToEnd.end) lastToEnd = next;
    }
    if (lastToEnd !== undefined && lastToEnd.end > at) {
      stillIn.push({ at, from, stillIn: lastToEnd });
      continue;
    }
    const next = byStart[startedCount] ?? null;
    const to = next !== null && sameDay(next.start, at) ? next : null;
    transitions.push({ id: transitionId(from), at, from, next, to, class: classOf(at, to, resetSeconds) });
  }
  return { transitions, stillIn };
}

/** Returns the transition at the end of a meeting that ended at `at`, before its time. */
export function transitionBy(
  from: Meeting,
  at: Instant,
  meetings: readonly Meeting[],
  resetSeconds: number,
): Transition {
  const next = meetings.toSorted(byTime).find(({ id, start }) => start >= at && id !== from.id) ?? null;
  const to = next !== null && sameDay(next.start, at) ? next : null;
  return { id: transitionId(from), at, from, next, to, class: classOf(at, to, resetSeconds) };
}

/** Returns the number of transitions after `now`. */
export const transitionsAhead = (meetings: readonly Interval[], now: Instant): number =>
  new Set(meetings.map(({ end }) => end).filter(at => at > now && !meetings.some(isOngoingAt(at)))).size;

const isOngoingAt =
  (at: Instant) =>
  ({ start, end }: Interval): boolean =>
    start < at && at < end;

/** Returns the id of the transition at the end of a meeting. It changes if the meeting is moved or its end changes. */
export const transitionId = ({ id, end }: Pick<Meeting, 'id' | 'end'>): string => `${id}@${end}`;

function classOf(at: Instant, to: Meeting | null, resetSeconds: number): TransitionClass {
  if (to === null) return 'last';
  return at <= latestStart(to.start, resetSeconds) ? 'gap' : 'tight';
}

/** Returns the latest instant at which a full reset can begin and still leave some time before a meeting at `start`. */
export const latestStart = (start: Instant, resetSeconds: number): Instant =>
  start - resetSeconds * second - bufferBeforeNext;
