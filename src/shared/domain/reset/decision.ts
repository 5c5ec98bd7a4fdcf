/** The decision: whether to show a reset now and, if not, why not and when to decide again. */
import type { Transition } from '../calendar';
import { type Instant, minute, sameDay, second, smallest } from '../common';
import type { HeldBy, Outcome, Reason } from '../journal';
import { dueAt, lastAnswer } from './due';
import { type Hold, isConversation, isOn } from './hold';
import type { Situation } from './situation';
import { lengthAt, minReset, timeLimitsOf } from './timeLimits';

/** How long typing alone can delay a reset. */
const maxTypingWait = 30 * second;

/** While the app is running, it notices the end of a grace period within this time. */
const detectionDelay = minute;

export type Decision =
  /** Show the reset; `endsAt` is the same on all displays. */
  | { readonly kind: 'show'; readonly transition: Transition; readonly endsAt: Instant }
  /** Show a cue in the tray only, until `until`. */
  | { readonly kind: 'cue'; readonly transition: Transition; readonly until: Instant }
  /** Never show this reset. Write the outcome to the journal, then decide again. */
  | {
      readonly kind: 'record';
      readonly transition: Transition;
      readonly outcome: Extract<Outcome, 'missed' | 'natural'>;
      readonly reason?: Reason;
      /** The cause of the hold, if a hold is the reason. */
      readonly by?: HeldBy;
    }
  /** A hold is on. Decide again at `until` or when a hold changes. */
  | { readonly kind: 'wait'; readonly transition: Transition; readonly hold: Hold; readonly until: Instant }
  /** Nothing is due. Decide again at `until` (null: when something changes). */
  | { readonly kind: 'idle'; readonly until: Instant | null };

/**
 * Decides at `now` about the newest transition that has begun and has no answer in the journal yet, then about older
 * ones. The result depends only on the arguments, so sleep, clock jumps and restarts need no special handling.
 */
export function decideReset(situation: Situation, now: Instant): Decision {
  const { transitions, resets, preferences } = situation;
  let next: Instant | null = null;
  for (const transition of transitions.toSorted((a, b) => b.at - a.at)) {
    if (transition.at > now) {
      next = transition.at;
      continue;
    }
    const due = dueAt(transition, resets, now);
    if (due === 'answered') continue;
    // A transition of an earlier day is dropped rather than recorded as missed today, unless its grace period ended
    // within the last minute, across midnight.
    if (now > graceEnd(due, preferences) + detectionDelay && !sameDay(due, now)) continue;
    if (due <= now) return decideDue(transition, due, situation, now);
    next = next === null ? due : Math.min(next, due);
  }
  return { kind: 'idle', until: next };
}

/** Returns the newest transition that has begun and can still be answered, if there is one. */
export const unansweredAt = (
  { transitions, resets, preferences }: Pick<Situation, 'transitions' | 'resets' | 'preferences'>,
  now: Instant,
): Transition | undefined =>
  transitions.findLast(transition => {
    const due = dueAt(transition, resets, now);
    return due !== 'answered' && due <= now && now <= graceEnd(due, preferences);
  });

/** The last instant at which a reset that is due at `due` is offered. */
const graceEnd = (due: Instant, { graceSeconds }: Situation['preferences']): Instant =>
  due + graceSeconds * second;

/** Decides about a transition whose reset is due at or before `now`. */
function decideDue(transition: Transition, due: Instant, situation: Situation, now: Instant): Decision {
  const { resets, lastInput, preferences } = situation;
  const limits = timeLimitsOf(transition, preferences.resetSeconds);
  const offeredUntil = graceEnd(due, preferences);
  const latestBegin = preferences.tight === 'short' ? limits.latestEnd - minReset : limits.latestFullStart;

  const typingEnd = Math.max(due, situation.freeSince ?? due) + maxTypingWait;
  const hold = situation.holds.find(hold => isOn(hold, now) && (hold.kind !== 'typing' || now < typingEnd));
  // More than a minute past the grace period, the app wasn't running or didn't know the meeting, so the current hold is
  // not the reason. Lock and sleep are: they can delay the check itself.
  const discoveredLate =
    now > offeredUntil + detectionDelay && hold?.kind !== 'locked' && hold?.kind !== 'asleep';
  const delayReason =
    (discoveredLate ? undefined : hold?.kind) ?? lastAnswer(transition, resets, now)?.reason;
  const missed = (reason: Reason): Decision => ({
    kind: 'record',
    transition,
    outcome: 'missed',
    reason,
    ...(hold?.kind === reason && hold.by && { by: hold.by }),
  });

  if (now > offeredUntil) return missed(delayReason ?? 'late');
  if (now > latestBegin) {
    if (preferences.tight === 'short') return missed(delayReason ?? 'next-began');
    const cueEnd = Math.min(limits.latestEnd, offeredUntil);
    if (preferences.tight === 'nothing' || now >= cueEnd) {
      return missed(transition.class === 'tight' ? 'tight' : (delayReason ?? 'tight'));
    }
    return hold === undefined || hold.kind === 'typing'
      ? { kind: 'cue', transition, until: cueEnd }
      : { kind: 'wait', transition, hold, until: Math.min(cueEnd, hold.until ?? cueEnd) };
  }

  // A call or a shared screen shows that the user is there, even without input.
  const isAway = lastInput !== null && lastInput <= due && !situation.holds.some(isConversation);
  const naturalAt = isAway ? due + lengthAt(due, limits) : null;
  if (naturalAt !== null && naturalAt <= now) return { kind: 'record', transition, outcome: 'natural' };
  if (hold === undefined) return { kind: 'show', transition, endsAt: now + lengthAt(now, limits) };

  const checks = [hold.until, hold.kind === 'typing' ? typingEnd : null, naturalAt]
    .filter(check => check !== null)
    .filter(check => check > now);
  return { kind: 'wait', transition, hold, until: smallest([offeredUntil + 1, latestBegin + 1, ...checks]) };
}
