/** The decision: whether to show a reset now and, if not, why not and when to decide again. */
import type { Transition } from '../calendar';
import { type Instant, minute, sameDay, smallest } from '../common';
import type { HeldBy, Outcome, Reason } from '../journal';
import { absenceAt } from './absence';
import { cancellingCall } from './cancelled';
import { lastAnswer } from './due';
import { endsAnnouncement, type Hold } from './hold';
import { earlyOfferAt, type Offer, offerOf } from './offer';
import { announcedAt } from './presentation';
import { latestStartOf, offeredUntilOf, type ShowOrAnnounce, showOrAnnounce } from './showOrAnnounce';
import type { Situation } from './situation';
import { minReset, shortReset, timeLimitsOf } from './timeLimits';
import { checksOf, holdAt, typingEndOf } from './typing';

/** While the app is running, it notices the end of a grace period within this time. */
const detectionDelay = minute;

export type Decision =
  | ShowOrAnnounce
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
      readonly endedAt?: Instant;
    }
  /** The meeting's call is still on. Decide again at `until` or when the call ends, which it seems to if `isEnding`. */
  | {
      readonly kind: 'runs-over';
      readonly transition: Transition;
      readonly isEnding: boolean;
      readonly until: Instant;
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
  const ahead: Instant[] = [];
  const early = earlyOfferAt(situation, now);
  if (early !== null && early.due > now) ahead.push(early.due);
  const offered = early === null || early.due > now ? null : decideEarly(early, situation, now);
  if (offered !== null) return offered;

  for (const transition of situation.transitions.toSorted((a, b) => b.at - a.at)) {
    if (transition.at > now) {
      ahead.push(transition.at);
      continue;
    }
    const offer = offerOf(transition, situation, now);
    if (offer === 'answered') continue;
    // A transition of an earlier day is dropped rather than recorded as missed today, unless it was offered within the
    // last minute, across midnight.
    if (now > offer.until + detectionDelay && !sameDay(offer.due, now)) continue;
    const cancelling = cancellingCall(transition, situation, now);
    if (cancelling !== null && cancelling.at <= now) {
      return { kind: 'record', transition, outcome: 'missed', reason: 'on-a-call', by: cancelling.call.by };
    }
    if (cancelling !== null) ahead.push(cancelling.at);
    if (offer.due <= now) return decideDue(offer, situation, now);
    ahead.push(offer.due);
  }
  return { kind: 'idle', until: ahead.length === 0 ? null : smallest(ahead) };
}

/** Decides about a meeting whose call ended before its time; null leaves it to the meeting's end. */
function decideEarly(offer: Offer, situation: Situation, now: Instant): Decision | null {
  const { transition, due, until } = offer;
  const { resetSeconds, tight } = situation.preferences;
  const limits = timeLimitsOf(transition, resetSeconds);
  const typingEnd = typingEndOf(situation, due);
  const hold = holdAt(situation, typingEnd, now);
  const since = endsAnnouncement(hold) ? null : announcedAt(situation.announced, transition, now);
  const latestBegin = tight === 'short' ? limits.latestEnd - shortReset : latestStartOf(limits, since);
  const latest = Math.min(offeredUntilOf(until, since), latestBegin);
  if (now > latest) return null;
  return hold === undefined || (hold.kind === 'typing' && since !== null)
    ? showOrAnnounce(offer, limits, situation, hold, typingEnd, now)
    : { kind: 'wait', transition, hold, until: smallest([latest + 1, ...checksOf(hold, typingEnd, now)]) };
}

/** Decides about an offer that is due at or before `now`. */
function decideDue(offer: Offer, situation: Situation, now: Instant): Decision {
  const { transition, due, endedAt, overrun } = offer;
  const { resets, preferences } = situation;
  const limits = timeLimitsOf(transition, preferences.resetSeconds);
  const typingEnd = typingEndOf(situation, due);
  const absence = absenceAt(offer, situation, limits, now);
  const hold = holdAt(situation, typingEnd, now) ?? absence?.hold ?? undefined;
  const since =
    endsAnnouncement(hold) || overrun?.isOn ? null : announcedAt(situation.announced, transition, now);
  const offeredUntil = offeredUntilOf(offer.until, since);
  const latestBegin =
    preferences.tight === 'short' ? limits.latestEnd - minReset : latestStartOf(limits, since);
  const cueEnd = Math.min(limits.latestEnd, offeredUntil);

  // More than a minute past the grace period, the app wasn't running or didn't know the meeting, so the current hold is
  // not the reason. Lock and sleep are: they can delay the check itself.
  const discoveredLate =
    now > offeredUntil + detectionDelay && hold?.kind !== 'locked' && hold?.kind !== 'asleep';
  const delayReason =
    (discoveredLate ? undefined : hold?.kind) ?? lastAnswer(transition, resets, now)?.reason;
  const missed = (reason: Reason, by = hold?.kind === reason ? hold.by : undefined): Decision => ({
    kind: 'record',
    transition,
    outcome: 'missed',
    reason,
    ...(by && { by }),
    ...(endedAt !== null && { endedAt }),
  });

  if (overrun !== null) {
    const latest = preferences.tight === 'cue' ? cueEnd - 1 : Math.min(latestBegin, offeredUntil);
    const isTooLate = (overrun.isOn ? now : due) > latest;
    const hasTightClass = transition.class === 'tight' && preferences.tight !== 'short';
    if (isTooLate) return hasTightClass ? missed('tight') : missed('on-a-call', overrun.by);
    if (overrun.isOn) {
      const until = smallest([latest + 1, overrun.until ?? latest + 1]);
      return { kind: 'runs-over', transition, isEnding: overrun.until !== null, until };
    }
  }
  if (now > offeredUntil) return missed(delayReason ?? 'late');
  // Nobody is there, so no room is needed before the next meeting.
  if (now > latestBegin && !absence?.hold) {
    if (preferences.tight === 'short') return missed(delayReason ?? 'next-began');
    if (preferences.tight === 'nothing' || now >= cueEnd) {
      return missed(transition.class === 'tight' ? 'tight' : (delayReason ?? 'tight'));
    }
    return hold === undefined || hold.kind === 'typing'
      ? { kind: 'cue', transition, until: cueEnd }
      : { kind: 'wait', transition, hold, until: Math.min(cueEnd, hold.until ?? cueEnd) };
  }

  if (absence !== null && absence.naturalAt <= now) {
    return { kind: 'record', transition, outcome: 'natural', ...(endedAt !== null && { endedAt }) };
  }
  if (hold === undefined || (hold.kind === 'typing' && since !== null)) {
    const decision = showOrAnnounce(offer, limits, situation, hold, typingEnd, now);
    if (decision.kind === 'show' || absence === null) return decision;
    return { ...decision, until: smallest([decision.until, absence.naturalAt]) };
  }

  const checks = [...checksOf(hold, typingEnd, now), ...(absence === null ? [] : [absence.naturalAt])];
  return {
    kind: 'wait',
    transition,
    hold,
    until: smallest([offeredUntil + 1, latestBegin + 1, ...checks].filter(check => check > now)),
  };
}
