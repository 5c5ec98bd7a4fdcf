/** From meetings to the instants at which one of them ends and the next thing begins. */
import type { Interval } from '../common';
import { type Instant, sameDay, second } from '../common';

import { byTime, type Meeting } from './meeting';

/** What stays free between a full reset and the next meeting's start. */
const bufferBeforeNext = 30 * second;

/** How much of a reset fits: all of it, only a short one, or any (no later meeting today). */
export type TransitionClass = 'gap' | 'tight' | 'last';

export interface Transition {
  /** The meeting that ended and the instant at which it did. */
  readonly id: string;
  readonly at: Instant;
  readonly from: Meeting;
  /** The next meeting that starts at or after `at`, on whatever day: it claims the screen. */
  readonly next: Meeting | null;
  /** The same, where it starts on the local day of `at`. */
  readonly to: Meeting | null;
  readonly class: TransitionClass;
}

/** An end of a meeting that is no transition: another one goes on. */
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
 * What every end of a meeting is, in order of time: a transition, or not because another meeting goes on.
 * Where several meetings end at one instant, the first of them (by start, end, uid) stands for all.
 *
 * @param resetSeconds the length of a full reset: tells a gap from a tight transition
 */
export function meetingEndsOf(meetings: readonly Meeting[], resetSeconds: number): MeetingEnds {
  const byStart = meetings.toSorted(byTime);
  const byEnd = byStart.toSorted((a, b) => a.end - b.end);
  const transitions: Transition[] = [];
  const stillIn: StillIn[] = [];

  let begun = 0; // how many of byStart began before the end in hand
  let longest: Meeting | undefined; // the one of them that ends last
  let previous: Instant | undefined;
  for (const from of byEnd) {
    const at = from.end;
    if (at === previous) continue;
    previous = at;
    for (let next = byStart[begun]; next !== undefined && next.start < at; next = byStart[++begun]) {
      if (longest === undefined || next.end > longest.end) longest = next;
    }
    if (longest !== undefined && longest.end > at) {
      stillIn.push({ at, from, stillIn: longest });
      continue;
    }
    const next = byStart[begun] ?? null;
    const to = next !== null && sameDay(next.start, at) ? next : null;
    transitions.push({ id: transitionId(from), at, from, next, to, class: classOf(at, to, resetSeconds) });
  }
  return { transitions, stillIn };
}

/** How many transitions of these meetings are still to come at `now`. */
export const transitionsAhead = (meetings: readonly Interval[], now: Instant): number =>
  new Set(meetings.map(({ end }) => end).filter(at => at > now && !meetings.some(isOngoingAt(at)))).size;

const isOngoingAt =
  (at: Instant) =>
  ({ start, end }: Interval): boolean =>
    start < at && at < end;

/** Names the end of a meeting, as it is scheduled: one that is moved ends anew. */
export const transitionId = ({ id, end }: Pick<Meeting, 'id' | 'end'>): string => `${id}@${end}`;

function classOf(at: Instant, to: Meeting | null, resetSeconds: number): TransitionClass {
  if (to === null) return 'last';
  return at <= latestStart(to.start, resetSeconds) ? 'gap' : 'tight';
}

/** The latest instant at which a full reset of that length may begin, so that it ends well before `start`. */
export const latestStart = (start: Instant, resetSeconds: number): Instant =>
  start - resetSeconds * second - bufferBeforeNext;
