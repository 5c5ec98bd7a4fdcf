/** The decision: whether a reset belongs on the screen now, and if not, why and when to look again. */
import { latestStart, type Transition } from '../calendar';
import { type Instant, type Millis, minute, sameDay, second } from '../common';
import type { HeldBy, Outcome, Reason, ResetEntry } from '../journal';

import { dueAt, isAnswerTo, lastAnswer } from './answers';

/** How long a short reset is. */
export const shortReset = 20 * second;
/** Less than this is no reset. */
const minReset = 5 * second;
/** How long typing alone can keep a reset waiting. */
const maxTypingWait = 30 * second;

/** Whoever watches a transition knows of the end of its grace within this time. */
const detectionDelay = minute;

const postponement = 5 * minute;
const maxPostponements = 2;

/** What a tight transition gets. */
export const tightOffers = ['short', 'cue', 'nothing'] as const;
export type TightOffer = (typeof tightOffers)[number];

/** The user's preferences that the decision depends on. */
export interface ResetPreferences {
  readonly resetSeconds: number;
  /** For how long after the end of a meeting its reset is offered. */
  readonly graceSeconds: number;
  readonly tight: TightOffer;
}

/** A reason not to show a reset right now. `until` is null where its end is not known. */
export interface Hold {
  readonly kind: Extract<
    Reason,
    'paused' | 'asleep' | 'locked' | 'sharing' | 'on-a-call' | 'do-not-disturb' | 'typing'
  >;
  readonly until: Instant | null;
  readonly by?: HeldBy;
}

/** Whether it holds at `now`; at its end it no longer does. */
export const isOn = ({ until }: Hold, now: Instant): boolean => until === null || now < until;

/** What `freeSince` of a situation is at `now`. @param before what it was at the look before that */
export const freeSinceAt = (before: Instant | null, holds: readonly Hold[], now: Instant): Instant | null =>
  holds.some(hold => hold.kind !== 'typing' && isOn(hold, now)) ? null : Math.min(before ?? now, now);

export interface Situation {
  /** Those of today, and of the last minutes of yesterday. */
  readonly transitions: readonly Transition[];
  readonly resets: readonly ResetEntry[];
  readonly holds: readonly Hold[];
  /** The first look since which nothing has held but typing; null while something does. */
  readonly freeSince: Instant | null;
  /** The last touch of keyboard or mouse; null where the desktop does not tell. */
  readonly lastInput: Instant | null;
  readonly preferences: ResetPreferences;
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
      /** What the hold was due to that is the reason. */
      readonly by?: HeldBy;
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
    const due = dueAt(transition, resets, now);
    if (due === 'answered') continue;
    // What an earlier day left open stays so: its journal is closed, but to who watched the grace end over midnight.
    if (now > graceEnd(due, preferences) + detectionDelay && !sameDay(due, now)) continue;
    if (due <= now) return decideDue(transition, due, situation, now);
    next = next === null ? due : Math.min(next, due);
  }
  return { kind: 'idle', until: next };
}

/** The newest transition that has begun and can still be answered. */
export const unansweredAt = (
  { transitions, resets, preferences }: Pick<Situation, 'transitions' | 'resets' | 'preferences'>,
  now: Instant,
): Transition | undefined =>
  transitions.findLast(transition => {
    const due = dueAt(transition, resets, now);
    return due !== 'answered' && due <= now && now <= graceEnd(due, preferences);
  });

/** Until when a reset that is due at `due` is offered. */
const graceEnd = (due: Instant, { graceSeconds }: Situation['preferences']): Instant =>
  due + graceSeconds * second;

function decideDue(transition: Transition, due: Instant, situation: Situation, now: Instant): Decision {
  const { resets, lastInput, preferences } = situation;
  const room = roomOf(transition, preferences.resetSeconds);
  const lastInstant = graceEnd(due, preferences);
  const lastChance = preferences.tight === 'short' ? room.latestEnd - minReset : room.latestFullStart;

  const typingEnd = Math.max(due, situation.freeSince ?? due) + maxTypingWait;
  const hold = situation.holds.find(hold => isOn(hold, now) && (hold.kind !== 'typing' || now < typingEnd));
  // One that is found out about late, with a new calendar say, was over before whatever holds now began.
  const isNews = now > lastInstant + detectionDelay && hold?.kind !== 'locked' && hold?.kind !== 'asleep';
  const delayedBy = (isNews ? undefined : hold?.kind) ?? lastAnswer(transition, resets, now)?.reason;
  const missed = (reason: Reason): Decision => ({
    kind: 'record',
    transition,
    outcome: 'missed',
    reason,
    ...(hold?.kind === reason && hold.by && { by: hold.by }),
  });

  if (now > lastInstant) return missed(delayedBy ?? 'late');
  if (now > lastChance) {
    if (preferences.tight === 'short') return missed(delayedBy ?? 'next-began');
    const cueEnd = Math.min(room.latestEnd, lastInstant);
    if (preferences.tight === 'nothing' || now >= cueEnd) {
      return missed(transition.class === 'tight' ? 'tight' : (delayedBy ?? 'tight'));
    }
    return hold === undefined || hold.kind === 'typing'
      ? { kind: 'cue', transition, until: cueEnd }
      : { kind: 'wait', transition, hold, until: Math.min(cueEnd, hold.until ?? cueEnd) };
  }

  // Whoever talks or presents without touching a key is not away.
  const isAway = lastInput !== null && lastInput <= due && !situation.holds.some(isConversation);
  const naturalAt = isAway ? due + lengthAt(due, room) : null;
  if (naturalAt !== null && naturalAt <= now) return { kind: 'record', transition, outcome: 'natural' };
  if (hold === undefined) return { kind: 'show', transition, endsAt: now + lengthAt(now, room) };

  const looks = [hold.until, hold.kind === 'typing' ? typingEnd : null, naturalAt]
    .filter(look => look !== null)
    .filter(look => look > now);
  return { kind: 'wait', transition, hold, until: Math.min(lastInstant + 1, lastChance + 1, ...looks) };
}

/** A hold that says that you are there, with others: it also ends a reset that is on the screen. */
export const isConversation = ({ kind }: Hold): boolean => kind === 'on-a-call' || kind === 'sharing';

/** What the next meeting leaves room for; all of it, where none is known. */
interface Room {
  readonly full: Millis;
  readonly latestFullStart: Instant;
  /** When the next meeting claims the screen. */
  readonly latestEnd: Instant;
}

function roomOf({ at, next }: Transition, resetSeconds: number): Room {
  const full = resetSeconds * second;
  if (next === null)
    return { full, latestFullStart: Number.POSITIVE_INFINITY, latestEnd: Number.POSITIVE_INFINITY };
  return {
    full,
    latestFullStart: latestStart(next.start, resetSeconds),
    // Back to back is where a reset is needed most: it takes the next meeting's first seconds.
    latestEnd: next.start > at ? next.start : at + shortReset,
  };
}

/** How long a reset that begins at `begin` is: full, or else short and over when the next meeting starts. */
const lengthAt = (begin: Instant, { full, latestFullStart, latestEnd }: Room): Millis =>
  begin <= latestFullStart ? full : Math.min(shortReset, latestEnd - begin);

/** When a reset that is put off at `now` is asked again, or null: twice at most, and never where it would not come. */
export function postponedUntil(
  transition: Transition,
  { resets, preferences }: Pick<Situation, 'resets' | 'preferences'>,
  now: Instant,
): Instant | null {
  const times = resets.filter(
    reset => isAnswerTo(reset, transition) && reset.outcome === 'postponed' && reset.reason === 'later',
  ).length;
  const until = now + postponement;
  const room = roomOf(transition, preferences.resetSeconds);
  const latest = preferences.tight === 'short' ? room.latestEnd - shortReset : room.latestFullStart;
  return times < maxPostponements && until <= latest ? until : null;
}

/** When a meeting that runs over may be over: the next five-minute mark that is at least five minutes away. */
export const mayBeOverAt = (now: Instant): Instant =>
  Math.ceil((now + postponement) / postponement) * postponement;
