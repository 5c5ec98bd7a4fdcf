/** Whether a reset is shown at once or announced first, and the latest instants for either. */
import type { Transition } from '../calendar';
import { type Instant, smallest } from '../common';
import type { Hold } from './hold';
import type { Offer } from './offer';
import {
  announcedAt,
  arrivalLength,
  latestAnnouncedStart,
  type Presentation,
  presentedAt,
} from './presentation';
import type { Situation } from './situation';
import type { TimeLimits } from './timeLimits';

export type ShowOrAnnounce =
  /** Show the reset; `endsAt` is the same on all displays. */
  | {
      readonly kind: 'show';
      readonly transition: Transition;
      readonly endsAt: Instant;
      readonly presentation: Presentation;
      /** When the meeting ended, if its call told. */
      readonly endedAt?: Instant;
    }
  /** Announce the reset, which comes at `comesAt` unless the user is typing then. Decide again at `until`. */
  | {
      readonly kind: 'announce';
      readonly transition: Transition;
      readonly comesAt: Instant;
      readonly until: Instant;
      readonly endedAt?: Instant;
    };

/**
 * Shows a reset, or announces it first if it is to cover the displays. While the user types, or moves the mouse to the
 * announcement, the cover waits.
 */
export function showOrAnnounce(
  { transition, endedAt }: Offer,
  limits: TimeLimits,
  { announced, preferences }: Situation,
  typing: Hold | undefined,
  typingEnd: Instant,
  now: Instant,
): ShowOrAnnounce {
  const since = announcedAt(announced, transition, now);
  const presented = presentedAt(preferences.presentation, limits, since, now);
  const ended = endedAt !== null && { endedAt };
  const comesAt = (since ?? now) + arrivalLength;
  const mustWait = now < comesAt || typing !== undefined;
  if (!preferences.announce || presented.presentation === 'card' || !mustWait) {
    return { kind: 'show', transition, ...presented, ...ended };
  }
  // From then on it would be a card, which waits for nothing.
  const cardFrom = latestAnnouncedStart(limits) + 1;
  const until = now < comesAt ? comesAt : smallest([typing?.until ?? typingEnd, typingEnd]);
  return { kind: 'announce', transition, comesAt, until: Math.min(until, cardFrom), ...ended };
}

/** The last instant at which a reset is offered: one that has been announced in time comes. */
export const offeredUntilOf = (until: Instant, since: Instant | null): Instant =>
  since === null || since > until ? until : Math.max(until, since + arrivalLength);

/** The latest start of a reset that isn't short. */
export const latestStartOf = (limits: TimeLimits, since: Instant | null): Instant =>
  since === null ? limits.latestFullStart : latestAnnouncedStart(limits);
