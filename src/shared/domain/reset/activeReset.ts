/** A reset that is on the screen: until when, how it ends by itself, and what it then counts as. */
import { type Meeting, meetingAfter, meetingAt, type Transition } from '../calendar';
import { type Instant, second } from '../common';
import type { HeldBy, Reason, ResetEntry } from '../journal';

import { type Hold, isConversation, mayBeOverAt, postponedUntil, type Situation } from './reset';

export interface ActiveReset {
  readonly entry: ResetEntry;
  readonly transition: Transition | null;
  readonly endsAt: Instant;
  /** You asked for it yourself. */
  readonly own: boolean;
}

/** How it ends: as the user says, or for a reason of its own. */
export type ResetEnding =
  | { readonly how: 'done' | 'skip' | 'later' | 'still-in' }
  | {
      readonly how: 'cut-short';
      readonly reason: Reason;
      readonly by?: HeldBy;
    };

/** When one that you ask for yourself at `now` is over: after its full length, or when the next meeting starts. */
export function endOfOwnReset(meetings: readonly Meeting[], resetSeconds: number, now: Instant): Instant {
  const full = now + resetSeconds * second;
  return Math.min(full, meetingAfter(meetings, now)?.start ?? full);
}

/**
 * How it ends by itself at `now`, null while it goes on: its time is up or the next meeting starts, a hold claims the
 * screen, or its meeting turns out to go on.
 *
 * @param meetings sorted by time
 */
export function resetEndingAt(
  { entry, transition, endsAt, own }: ActiveReset,
  holds: readonly Hold[],
  meetings: readonly Meeting[],
  now: Instant,
): ResetEnding | null {
  const lock = holds.find(({ kind }) => kind === 'locked' || kind === 'asleep');
  // One that you asked for yourself stays: you knew what you were in the middle of.
  const claim = own ? undefined : holds.find(hold => isConversation(hold) || hold.kind === 'paused');
  const hold = lock ?? claim;
  if (hold !== undefined) return { how: 'cut-short', reason: hold.kind, by: hold.by };
  if (!own && meetingAt(meetings, now)?.id === transition?.from.id) {
    return { how: 'cut-short', reason: 'still-in' };
  }
  const next = meetingAfter(meetings, entry.at)?.start ?? Number.POSITIVE_INFINITY;
  return now >= Math.min(endsAt, next) ? { how: 'done' } : null;
}

/** What it counts as when it ends like that. */
export function outcomeOf(
  ending: ResetEnding,
  transition: Transition | null,
  known: Pick<Situation, 'resets' | 'preferences'>,
  now: Instant,
): Pick<ResetEntry, 'outcome' | 'reason' | 'by' | 'until'> {
  switch (ending.how) {
    case 'done':
      return { outcome: 'done' };
    case 'skip':
      return { outcome: 'skipped' };
    case 'later': {
      const until = transition === null ? null : postponedUntil(transition, known, now);
      return until === null ? { outcome: 'skipped' } : { outcome: 'postponed', reason: 'later', until };
    }
    case 'still-in':
      return { outcome: 'postponed', reason: 'still-in', until: mayBeOverAt(now) };
    case 'cut-short':
      return { outcome: 'short', reason: ending.reason, ...(ending.by && { by: ending.by }) };
  }
}
