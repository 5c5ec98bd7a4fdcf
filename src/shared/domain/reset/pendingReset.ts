/** What is left of a decision once all its records are taken out: how near it is, and when to check again. */
import { meetingAt } from '../calendar';
import { type Instant, type Millis, minute, second, smallest } from '../common';
import type { ResetEntry } from '../journal';
import { canBeCancelled } from './cancelled';
import { type Decision, decideReset } from './decideReset';
import type { Hold } from './hold';
import { type Announced, announcedAt } from './presentation';
import type { Situation } from './situation';

/** How long before a reset is due its window is prepared. */
const windowLeadTime = 15 * second;
/** The wall clock may jump without any notification, so check at least this often. */
export const maxCheckInterval = minute;
/** Checks that only update what is displayed happen no more often than this. */
const minCheckInterval = 15 * second;

/** How often to look whether somebody has come back to the computer. */
const touchInterval = second;

/** A decision that is not just a record for the journal. */
export type PendingReset =
  | Exclude<Decision, { kind: 'record' }>
  /** The decision depends on the signals, and they have not answered yet. */
  | { readonly kind: 'awaiting-signals' };

/**
 * Decides at `now`, repeatedly, until the decision is not a record for the journal. Returns the records in order, and
 * the decision that remains.
 *
 * @param isFresh whether the signals have been read recently enough to rely on the holds
 */
export function pendingResetAt(
  situation: Situation,
  isFresh: boolean,
  newId: () => string,
  now: Instant,
): { readonly records: readonly ResetEntry[]; readonly pending: PendingReset } {
  const records: ResetEntry[] = [];
  for (;;) {
    const decision = decideReset({ ...situation, resets: [...situation.resets, ...records] }, now);
    const needsSignals =
      decision.kind === 'show' ||
      decision.kind === 'announce' ||
      (decision.kind === 'record' && decision.outcome === 'natural');
    if (needsSignals && !isFresh) return { records, pending: { kind: 'awaiting-signals' } };
    if (decision.kind !== 'record') return { records, pending: decision };
    const { transition, outcome, reason, by, endedAt } = decision;
    records.push({
      id: newId(),
      kind: 'reset',
      at: now,
      transition: transition.id,
      outcome,
      reason,
      by,
      seconds: 0,
      endedAt,
    });
  }
}

/**
 * Returns what is announced after a decision at `now`, given what was before. Any hold but typing ends an announcement;
 * signals that have yet to answer don't.
 */
export function announcedAfter(
  before: Announced | null,
  pending: PendingReset,
  now: Instant,
): Announced | null {
  if (pending.kind === 'awaiting-signals') return before;
  if (pending.kind !== 'announce') return null;
  const { transition } = pending;
  return { transition: transition.id, at: announcedAt(before, transition, now) ?? now };
}

/**
 * Returns how often to read the signals; null means not at all. Reading them starts processes, so it is `fast` only
 * near a reset or a due prompt, and `slow` while a prompt is held by something that doesn't announce its end.
 */
export function paceFor(near: boolean, promptHeld: boolean, holds: readonly Hold[]): 'fast' | 'slow' | null {
  if (near) return 'fast';
  return promptHeld && !holds.some(announcesEnd) ? 'slow' : null;
}

/** Whether the end of a hold is known or arrives as an event, so that there is no need to poll for it. */
const announcesEnd = ({ kind }: Hold): boolean =>
  kind === 'paused' || kind === 'asleep' || kind === 'locked' || kind === 'outside-hours';

/** Returns whether input must be followed: during meetings, and while one runs over, or a reset is near or postponed. */
export const followsInput = (situation: Situation, pending: PendingReset, now: Instant): boolean =>
  pending.kind === 'runs-over' ||
  isNear(pending, now) ||
  meetingAt(situation.meetings, now) !== null ||
  canBeCancelled(situation, now);

/** Returns whether calls must be followed: at the same times, unless the user doesn't want it. */
export const followsCalls = (situation: Situation, pending: PendingReset, now: Instant): boolean =>
  situation.preferences.followCall && followsInput(situation, pending, now);

/** Returns whether a reset is due or held, or so close that its window should be ready. */
export const isNear = (pending: PendingReset, now: Instant): boolean =>
  pending.kind === 'show' ||
  pending.kind === 'announce' ||
  pending.kind === 'awaiting-signals' ||
  pending.kind === 'wait' ||
  (pending.kind === 'runs-over' && pending.isEnding) ||
  (pending.kind === 'idle' && pending.until !== null && windowNeededAt(pending.until, now) === null);

/** Returns when to check the pending reset again, or null if only an event can change it. */
export function nextCheckAt(pending: PendingReset, now: Instant): Instant | null {
  if (!('until' in pending) || pending.until === null) return null;
  // No event tells of the first touch.
  if (pending.kind === 'wait' && pending.hold.kind === 'away')
    return Math.min(pending.until, now + touchInterval);
  return pending.kind === 'idle' ? (windowNeededAt(pending.until, now) ?? pending.until) : pending.until;
}

/** When to prepare the window for a reset that is due at `due`; null if that is now. */
const windowNeededAt = (due: Instant, now: Instant): Instant | null =>
  due - windowLeadTime > now ? due - windowLeadTime : null;

/** Returns `at`, delayed if it is too soon for a check that only updates what is displayed. */
export const throttledCheckAt = (at: Instant | null, now: Instant): Instant | null =>
  at === null ? null : Math.max(at, now + minCheckInterval);

/** Returns how long to wait for the first of these checks, at most `maxCheckInterval`. */
export function delayUntilFirst(checks: readonly (Instant | null)[], now: Instant): Millis {
  const delays = checks.filter(check => check !== null).map(check => Math.max(0, check - now));
  return smallest([maxCheckInterval, ...delays]);
}
