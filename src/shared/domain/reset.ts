/** The decision: whether a reset belongs on the screen now, and if not, why and when to look again. */
import type { Outcome, Reason, ResetEntry } from './entry';
import type { Preferences } from './settings';
import { type Instant, minute, sameDay, second } from './time';
import { fitsBefore, type Transition } from './transition';

/** How long a short reset is. */
export const shortResetSeconds = 20;
/** Less than this is no reset. */
const shortestSeconds = 5;
/** How long typing can keep a reset waiting. */
const longestTypingWait = 30 * second;

export const postponement = 5 * minute;
const mostPostponements = 2;

/** A reason not to show a reset right now. `until` is null where its end is not known. */
export interface Hold {
  readonly kind: 'paused' | 'locked' | 'asleep' | 'typing';
  readonly until: Instant | null;
}

export interface Situation {
  /** Those of today, and of the last minutes of yesterday. */
  readonly transitions: readonly Transition[];
  readonly resets: readonly ResetEntry[];
  readonly holds: readonly Hold[];
  /** The last touch of keyboard or mouse; null where the desktop does not tell. */
  readonly lastInput: Instant | null;
  readonly preferences: Pick<Preferences, 'resetSeconds' | 'graceSeconds' | 'tight'>;
}

export type Decision =
  /** Put it on the screen; `endsAt` is shared by all displays. */
  | { readonly kind: 'show'; readonly transition: Transition; readonly endsAt: Instant }
  /** Only the tray says it, until then. */
  | { readonly kind: 'cue'; readonly transition: Transition; readonly until: Instant }
  /** Nothing is shown for it any more: this goes to the journal, then decide again. */
  | {
      readonly kind: 'record';
      readonly transition: Transition;
      readonly outcome: Extract<Outcome, 'missed' | 'natural'>;
      readonly reason?: Reason;
    }
  /** Held: look again at `until` or when a hold changes. */
  | { readonly kind: 'wait'; readonly transition: Transition; readonly hold: Hold; readonly until: Instant }
  /** Nothing is due: look again at `until` (null: when something changes). */
  | { readonly kind: 'idle'; readonly until: Instant | null };

/**
 * Decides at `now` about the newest transition that has begun and is not yet answered in the journal, then about
 * the older ones. Depends on nothing but its arguments, so that sleep, a clock jump or a restart need no repair.
 */
export function decideReset(situation: Situation, now: Instant): Decision {
  const { transitions, resets, preferences } = situation;
  let next: Instant | null = null;
  for (const transition of transitions.toSorted((a, b) => b.at - a.at)) {
    if (transition.at > now) {
      next = transition.at;
      continue;
    }
    if (now - transition.at > preferences.graceSeconds * second && !sameDay(transition.at, now)) continue;
    const due = dueAt(transition, resets);
    if (due === 'answered') continue;
    if (due <= now) return decideDue(transition, due, situation, now);
    next = next === null ? due : Math.min(next, due);
  }
  return { kind: 'idle', until: next };
}

/**
 * When a transition's reset is due: at its instant, or where it was postponed to; or that it has been answered. A
 * meeting that is moved to end earlier, after its end was answered, stays answered.
 */
export function dueAt(transition: Transition, resets: readonly ResetEntry[]): Instant | 'answered' {
  const last = lastAnswer(transition, resets);
  if (last === undefined) return transition.at;
  return last.outcome === 'postponed' && last.until !== undefined ? last.until : 'answered';
}

function lastAnswer(transition: Transition, resets: readonly ResetEntry[]): ResetEntry | undefined {
  const ofMeeting = `${transition.from.id}@`;
  return resets.findLast(
    ({ transition: id, at }) =>
      id === transition.id || (id?.startsWith(ofMeeting) === true && at >= transition.at),
  );
}

function decideDue(transition: Transition, due: Instant, situation: Situation, now: Instant): Decision {
  const { resets, holds, lastInput, preferences } = situation;
  const graceEnd = due + preferences.graceSeconds * second;
  const hold = holds.find(({ kind }) => kind !== 'typing' || now < due + longestTypingWait);
  const missed = (reason: Reason): Decision => ({ kind: 'record', transition, outcome: 'missed', reason });
  const postponedFor = lastAnswer(transition, resets)?.reason;

  if (now > graceEnd) return missed(hold?.kind ?? postponedFor ?? 'late');
  const offer = offerAt(transition, preferences.resetSeconds, now);
  if (!offer.full && preferences.tight === 'nothing') return missed('tight');
  if (!offer.full && preferences.tight === 'cue') {
    const until = Math.min(offer.latestEnd, graceEnd);
    return now < until ? { kind: 'cue', transition, until } : missed('tight');
  }
  if (offer.seconds < shortestSeconds) return missed(hold?.kind ?? postponedFor ?? 'next-began');

  const naturalAt = lastInput !== null && lastInput <= due ? due + offer.seconds * second : null;
  if (naturalAt !== null && naturalAt <= now) return { kind: 'record', transition, outcome: 'natural' };
  if (hold === undefined) return { kind: 'show', transition, endsAt: now + offer.seconds * second };

  const ends = [
    hold.until,
    naturalAt,
    offer.latestEnd,
    hold.kind === 'typing' ? due + longestTypingWait : null,
  ];
  const nextLook = ends.filter(end => end !== null).filter(end => end > now);
  return { kind: 'wait', transition, hold, until: Math.min(graceEnd + 1, ...nextLook) };
}

interface Offer {
  readonly full: boolean;
  readonly seconds: number;
  /** When the next thing claims the screen; never, after the last meeting of the day. */
  readonly latestEnd: Instant;
}

/**
 * What fits at `now`: the full reset, or a short one that ends before the next meeting starts. Where that starts at
 * once, the short reset may take its first seconds: back to back is where it is needed most.
 */
function offerAt({ at, to }: Transition, resetSeconds: number, now: Instant): Offer {
  if (to === null) return { full: true, seconds: resetSeconds, latestEnd: Number.POSITIVE_INFINITY };
  const latestEnd = to.start > at ? to.start : at + shortResetSeconds * second;
  if (fitsBefore(to.start, now, resetSeconds)) return { full: true, seconds: resetSeconds, latestEnd };
  return { full: false, seconds: Math.min(shortResetSeconds, (latestEnd - now) / second), latestEnd };
}

/** When a reset that is put off at `now` is asked again, or null: twice at most, and never into the next meeting. */
export function postponedUntil(
  transition: Transition,
  resets: readonly ResetEntry[],
  now: Instant,
): Instant | null {
  const times = resets.filter(
    ({ transition: id, reason }) => id === transition.id && reason === 'later',
  ).length;
  const until = now + postponement;
  const fits = transition.to === null || until + shortResetSeconds * second <= transition.to.start;
  return times < mostPostponements && fits ? until : null;
}

/** When a meeting that runs over may be over: the next five-minute mark that is at least five minutes away. */
export const mayBeOverAt = (now: Instant): Instant =>
  Math.ceil((now + postponement) / postponement) * postponement;
