/** How a reset is presented: over whole displays or as a card in a corner, announced before or not. */
import type { Transition } from '../calendar';
import { type Instant, type Millis, second } from '../common';
import { lengthAt, type TimeLimits } from './timeLimits';

/** `cover` fills the displays; `card` is small and takes no focus by itself. */
export const presentations = ['cover', 'card'] as const;
export type Presentation = (typeof presentations)[number];

/** How long a cover is announced. */
export const arrivalLength: Millis = 8 * second;

/** A cover that was announced may be shorter than the others, but not by more than this leaves. */
const minCover: Millis = 10 * second;

/** How a reset that begins now would be shown. */
export interface Presented {
  readonly presentation: Presentation;
  readonly endsAt: Instant;
}

/** The transition whose reset is being announced, and since when. */
export interface Announced {
  readonly transition: string;
  readonly at: Instant;
}

/** Returns since when the reset of a transition is announced, or null. The clock may have been set back since then. */
export const announcedAt = (announced: Announced | null, { id }: Transition, now: Instant): Instant | null =>
  announced?.transition === id && announced.at <= now ? announced.at : null;

/** Returns the latest instant at which a reset that was announced may still cover the displays. */
export const latestAnnouncedStart = ({ latestFullStart, fullLength }: TimeLimits): Instant =>
  latestFullStart + fullLength - minCover;

/**
 * Returns how a reset that begins at `now` is shown, and until when. Nothing ever covers a meeting that has begun, so a
 * reset for which there is not its whole time and some to spare gets the card.
 *
 * @param since when it was announced, or null
 */
export function presentedAt(
  preferred: Presentation,
  limits: TimeLimits,
  since: Instant | null,
  now: Instant,
): Presented {
  const isInTime = now <= limits.latestFullStart;
  if (preferred === 'card') return { presentation: 'card', endsAt: now + lengthAt(now, limits) };
  if (isInTime) return { presentation: 'cover', endsAt: now + limits.fullLength };
  if (since !== null && since <= limits.latestFullStart && now <= latestAnnouncedStart(limits)) {
    return { presentation: 'cover', endsAt: limits.latestFullStart + limits.fullLength };
  }
  return { presentation: 'card', endsAt: now + lengthAt(now, limits) };
}

/** Enough for a cover to fade out, whatever else the computer has to do. */
const fadeOut: Millis = 3 * second;

/** Returns how a reset that the user starts is shown, given when the next meeting starts, if there is one. */
export const userResetPresentation = (
  preferred: Presentation,
  endsAt: Instant,
  next: Instant | null,
): Presentation => (next !== null && endsAt > next - fadeOut ? 'card' : preferred);
