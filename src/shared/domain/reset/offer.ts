/** Offers: from when and until when the reset of a transition may be shown, which depends on the call of its meeting. */

import { type Meeting, type Transition, transitionBy } from '../calendar';
import { callEndOf, maxOverrun, minTimeLeft } from '../call';
import { type Instant, includes, second } from '../common';
import type { HeldBy } from '../journal';
import { dueAt, lastAnswer } from './due';
import type { Situation } from './situation';

export interface Offer {
  readonly transition: Transition;
  readonly due: Instant;
  /** The last instant at which it is offered. */
  readonly until: Instant;
  /** When the meeting ended, if its call told. */
  readonly endedAt: Instant | null;
  /** The call that is or was on after the meeting's end. */
  readonly overrun: CallOverrun | null;
}

export interface CallOverrun {
  readonly by: HeldBy;
  /** Whether it is still on. */
  readonly isOn: boolean;
  /** When it counts as ended, if it has been released a moment ago. */
  readonly until: Instant | null;
}

/** Returns the offer of a transition that has begun, or 'answered' if no reset is due any more. */
export function offerOf(transition: Transition, situation: Situation, now: Instant): Offer | 'answered' {
  const { resets, preferences } = situation;
  const answer = dueAt(transition, resets, now);
  if (answer === 'answered') return answer;
  // A reset that was offered early may have been postponed to an instant before the meeting's end.
  const due = Math.max(answer, transition.at);
  const grace = preferences.graceSeconds * second;
  const asScheduled = { transition, due, until: due + grace, endedAt: null, overrun: null };
  if (!preferences.followCall) return asScheduled;

  const end = endingTogether(transition, situation.meetings)
    .map(meeting => callEndOf(meeting, situation.calls, now))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
  switch (end?.kind) {
    case 'runs-over':
      // A postponed reset comes back at its own time, even if the call is on until then.
      if (due > now) return asScheduled;
      return {
        ...asScheduled,
        until: Math.max(transition.at + maxOverrun, end.until ?? 0),
        overrun: { by: end.by, isOn: true, until: end.until },
      };
    case 'ran-over': {
      const overrun = { by: end.by, isOn: false, until: null };
      const from = Math.max(due, end.offeredFrom);
      const followed = end.releasedAt <= transition.at + maxOverrun;
      return {
        transition,
        due: from,
        until: followed ? from + grace : transition.at + maxOverrun,
        endedAt: end.endedAt,
        overrun,
      };
    }
    default:
      return { ...asScheduled, endedAt: end?.endedAt ?? null };
  }
}

/** Of several meetings that end together, the one whose call goes on for longest decides. */
const order = ['runs-over', 'ran-over', 'as-scheduled', 'early'];

const endingTogether = ({ from }: Transition, meetings: readonly Meeting[]): readonly Meeting[] => [
  from,
  ...meetings.filter(({ id, end }) => end === from.end && id !== from.id),
];

/**
 * Returns the offer of the meeting that is on at `now` and whose call has ended, or null. It may be due later. It is made
 * once: if the user goes on talking, it is made again at the meeting's end.
 */
export function earlyOfferAt(situation: Situation, now: Instant): Offer | null {
  const { meetings, calls, resets, preferences } = situation;
  if (!preferences.followCall) return null;
  const [from, another] = meetings.filter(meeting => includes(meeting, now));
  if (from === undefined || another !== undefined) return null;
  const end = callEndOf(from, calls, now);
  if (end.kind !== 'early') return null;
  const transition = transitionBy(from, end.releasedAt, meetings, preferences.resetSeconds);
  const last = lastAnswer(transition, resets, now);
  if (last !== undefined && last.reason !== 'later') return null;
  const due = Math.max(end.offeredFrom, last?.until ?? 0);
  const latest = from.end - minTimeLeft;
  return due > latest
    ? null
    : {
        transition,
        due,
        until: Math.min(due + preferences.graceSeconds * second, latest),
        endedAt: end.endedAt,
        overrun: null,
      };
}

/** Returns the offer that is open at `now`, the newest if there are several. */
export function openOfferAt(situation: Situation, now: Instant): Offer | undefined {
  const early = earlyOfferAt(situation, now);
  if (early !== null && early.due <= now && now <= early.until) return early;
  return situation.transitions
    .filter(({ at }) => at <= now)
    .map(transition => offerOf(transition, situation, now))
    .filter(offer => offer !== 'answered')
    .findLast(({ due, until }) => due <= now && now <= until);
}
