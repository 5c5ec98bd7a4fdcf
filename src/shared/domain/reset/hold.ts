/** Holds: reasons not to show a reset right now. */
import type { Instant } from '../common';
import type { HeldBy, Reason } from '../journal';

export interface Hold {
  readonly kind: Extract<
    Reason,
    | 'paused'
    | 'asleep'
    | 'locked'
    | 'outside-hours'
    | 'sharing'
    | 'on-a-call'
    | 'presenting'
    | 'do-not-disturb'
    | 'full-screen'
    | 'chosen-app'
    | 'typing'
    | 'away'
  >;
  /** When the hold ends; null if unknown. */
  readonly until: Instant | null;
  /** The device or app that causes it, if known. */
  readonly by?: HeldBy;
}

/** Returns whether a hold is on at `now`. The end is exclusive. */
export const isOn = ({ until }: Hold, now: Instant): boolean => until === null || now < until;

/** Returns whether a hold delays the questions of morning and evening, which have times of their own. */
export const holdsQuestions = (hold: Hold, now: Instant): boolean =>
  hold.kind !== 'outside-hours' && isOn(hold, now);

/** Returns whether a hold withdraws the announcement of a reset. Only typing leaves it on the screen. */
export const endsAnnouncement = (hold: Hold | undefined): boolean =>
  hold !== undefined && hold.kind !== 'typing';

/**
 * Returns whether a hold shows that you are busy with other people: such a hold also cuts a visible reset short, and
 * means that you are at the computer even if you don't type.
 */
export const isConversation = ({ kind }: Hold): boolean => kind === 'on-a-call' || kind === 'sharing';

/**
 * Returns the new value of `Situation.freeSince` at `now`.
 *
 * @param before its value at the previous check
 */
export const freeSinceAt = (before: Instant | null, holds: readonly Hold[], now: Instant): Instant | null =>
  holds.some(hold => hold.kind !== 'typing' && isOn(hold, now)) ? null : Math.min(before ?? now, now);
