/** A reset on the screen: how long it lasts, how it ends by itself, and how it is recorded. */
import { type Meeting, meetingAfter, meetingAt, type Transition } from '../calendar';
import { type Instant, second } from '../common';
import type { HeldBy, Reason, ResetEntry } from '../journal';
import { type Hold, isConversation } from './hold';
import { mayBeOverAt, postponedUntil } from './postpone';
import type { Situation } from './situation';

export interface ActiveReset {
  readonly entry: ResetEntry;
  readonly transition: Transition | null;
  readonly endsAt: Instant;
  /** Whether the user started it. */
  readonly byUser: boolean;
  /** Whether a bell was on when it began: its invitation depends on that, and must not change. */
  readonly hasBell?: boolean;
  /** Whether it is the first one, offered in Welcome. */
  readonly practice?: boolean;
  /** When the meeting ended, if its call told or the user did. */
  readonly endedAt?: Instant | null;
  /** While an experiment asks its questions, until `endsAt`: what comes then. */
  readonly asking?: 'draw' | 'reset' | null;
  /** Whether an experiment has asked them, so that the reset doesn't ask again. */
  readonly wasAsked?: boolean;
}

/** How a reset ends: as the user chose, cut short for another reason, or without ever having been seen. */
export type ResetEnding =
  | { readonly how: 'done' | 'skip' | 'later' | 'still-in' | 'not-shown' }
  /** Declined while it was announced. */
  | { readonly how: 'not-now' }
  /** An experiment drew that there is none. */
  | { readonly how: 'drawn' }
  /** It came before its meeting's end, and a call began again. */
  | { readonly how: 'call-back'; readonly reason: Reason; readonly by?: HeldBy }
  | {
      readonly how: 'cut-short';
      readonly reason: Reason;
      readonly by?: HeldBy;
    };

/** Returns when a reset that the user starts at `now` ends: after its full length, or when the next meeting starts. */
export function endOfUserReset(meetings: readonly Meeting[], resetSeconds: number, now: Instant): Instant {
  const full = now + resetSeconds * second;
  return Math.min(full, meetingAfter(meetings, now)?.start ?? full);
}

/**
 * Returns how a reset ends by itself at `now`, or null while it continues. It ends when its time is up, when the next
 * meeting starts, when a hold needs the screen, or when its meeting turns out to be still on.
 *
 * @param meetings sorted by time
 */
export function resetEndingAt(
  { entry, transition, endsAt, byUser }: ActiveReset,
  holds: readonly Hold[],
  meetings: readonly Meeting[],
  now: Instant,
): ResetEnding | null {
  const lock = holds.find(({ kind }) => kind === 'locked' || kind === 'asleep');
  // Calls and pauses don't interrupt a reset that the user started during them.
  const interruption = byUser
    ? undefined
    : holds.find(hold => isConversation(hold) || hold.kind === 'paused');
  const hold = lock ?? interruption;
  if (hold !== undefined) {
    const isBack = !byUser && isEarly(transition, now) && isConversation(hold);
    return { how: isBack ? 'call-back' : 'cut-short', reason: hold.kind, by: hold.by };
  }
  const current = meetingAt(meetings, now);
  // The same end as before means that only the call has ended.
  if (!byUser && current?.id === transition?.from.id && current?.end !== transition?.from.end) {
    return { how: 'cut-short', reason: 'still-in' };
  }
  const next = meetingAfter(meetings, entry.at)?.start ?? Number.POSITIVE_INFINITY;
  return now >= Math.min(endsAt, next) ? { how: 'done' } : null;
}

/** Returns whether a reset came before the end of its meeting, and that is still to come. */
const isEarly = (transition: Transition | null, now: Instant): transition is Transition =>
  transition !== null && now < transition.from.end;

/** Returns the journal fields for a reset that ends in this way at `now`. */
export function outcomeOf(
  ending: ResetEnding,
  transition: Transition | null,
  situation: Pick<Situation, 'resets' | 'preferences'>,
  now: Instant,
): Pick<ResetEntry, 'outcome' | 'reason' | 'by' | 'until' | 'endedAt'> {
  switch (ending.how) {
    case 'done':
      return { outcome: 'done' };
    case 'skip':
      return { outcome: 'skipped' };
    case 'not-now':
      return { outcome: 'skipped', reason: 'not-now' };
    case 'later': {
      const until = transition === null ? null : postponedUntil(transition, situation, now);
      return until === null ? { outcome: 'skipped' } : { outcome: 'postponed', reason: 'later', until };
    }
    case 'still-in':
      return {
        outcome: 'postponed',
        reason: 'still-in',
        until: askAgainAt(transition, now),
        endedAt: undefined,
      };
    case 'call-back': {
      const { reason, by } = ending;
      const until = askAgainAt(transition, now);
      return { outcome: 'postponed', reason, ...(by && { by }), until, endedAt: undefined };
    }
    case 'drawn':
      return { outcome: 'missed', reason: 'drawn' };
    case 'not-shown':
      return { outcome: 'missed', reason: 'not-shown' };
    case 'cut-short':
      return { outcome: 'short', reason: ending.reason, ...(ending.by && { by: ending.by }) };
  }
}

/** Returns when to ask again after a meeting that goes on: at its end, if that is still to come. */
const askAgainAt = (transition: Transition | null, now: Instant): Instant =>
  isEarly(transition, now) ? transition.from.end : mayBeOverAt(now);
