/** What lies ahead of a reset: how near it is, and when to look again. */
import { type Instant, type Millis, minute, second } from '../common';
import type { ResetEntry } from '../journal';

import { type Decision, decideReset, type Hold, type Situation } from './reset';

/** How long before a reset is due its window is made ready. */
const windowLeadTime = 15 * second;
/** The wall clock may jump without a word; so look at least this often. */
export const maxCheckInterval = minute;
/** Nothing that only informs looks more often than this. */
const minCheckInterval = 15 * second;

/** What is left of a decision when all that only goes to the journal is there. */
export type PendingReset =
  | Exclude<Decision, { kind: 'record' }>
  /** It hangs on what the signals say, and they have not answered yet. */
  | { readonly kind: 'awaiting-signals' };

/**
 * Decides at `now` until nothing more only goes to the journal: what does, in its order, and what is left.
 *
 * @param isSure whether the signals have said what holds
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
    const isOpen = decision.kind === 'show' || (decision.kind === 'record' && decision.outcome === 'natural');
    if (isOpen && !isFresh) return { records, pending: { kind: 'awaiting-signals' } };
    if (decision.kind !== 'record') return { records, pending: decision };
    const { transition, outcome, reason, by } = decision;
    records.push({
      id: newId(),
      kind: 'reset',
      at: now,
      transition: transition.id,
      outcome,
      reason,
      by,
      seconds: 0,
    });
  }
}

/**
 * How often the signals are to be asked. Asking starts processes: closely only near a reset or a due occasion; now and
 * then while an occasion is held by something whose end nobody tells us.
 */
export function paceFor(
  near: boolean,
  occasionHeld: boolean,
  holds: readonly Hold[],
): 'fast' | 'slow' | null {
  if (near) return 'fast';
  return occasionHeld && !holds.some(hasSignaledEnd) ? 'slow' : null;
}

/** So that nobody has to be asked for it. */
const hasSignaledEnd = ({ kind }: Hold): boolean =>
  kind === 'paused' || kind === 'asleep' || kind === 'locked';

/** Whether a reset is due or held, or will be due so soon that its window should be ready. */
export const isNear = (pending: PendingReset, now: Instant): boolean =>
  pending.kind === 'show' ||
  pending.kind === 'awaiting-signals' ||
  pending.kind === 'wait' ||
  (pending.kind === 'idle' && pending.until !== null && windowNeededAt(pending.until, now) === null);

/** When to look for its sake; null where only something else can change it. */
export function nextCheckAt(pending: PendingReset, now: Instant): Instant | null {
  if (!('until' in pending) || pending.until === null) return null;
  return pending.kind === 'idle' ? (windowNeededAt(pending.until, now) ?? pending.until) : pending.until;
}

/** When to make the window ready for what is due at `due`; null when that is now. */
const windowNeededAt = (due: Instant, now: Instant): Instant | null =>
  due - windowLeadTime > now ? due - windowLeadTime : null;

/** A look for the eye only waits a little rather than come too often. */
export const throttledCheckAt = (at: Instant | null, now: Instant): Instant | null =>
  at === null ? null : Math.max(at, now + minCheckInterval);

/** How long until the first of these looks. */
export function delayUntilFirst(looks: readonly (Instant | null)[], now: Instant): Millis {
  const delays = looks.filter(look => look !== null).map(look => Math.max(0, look - now));
  return Math.min(maxCheckInterval, ...delays);
}
