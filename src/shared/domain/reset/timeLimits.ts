/** How much time the next meeting leaves for a reset. */
import { latestStart, type Transition } from '../calendar';
import { type Instant, type Millis, second } from '../common';

/** The length of a short reset. */
export const shortReset = 20 * second;
/** A reset that would be shorter than this is not shown. */
export const minReset = 5 * second;

/** The limits that the next meeting sets; both instants are infinite if there is no next meeting. */
export interface TimeLimits {
  /** The length of a full reset. */
  readonly fullLength: Millis;
  /** The latest instant at which a full reset may begin. */
  readonly latestFullStart: Instant;
  /** When any reset must be over. */
  readonly latestEnd: Instant;
}

/** Returns the time limits for a reset after `transition`. */
export function timeLimitsOf({ at, next }: Transition, resetSeconds: number): TimeLimits {
  const full = resetSeconds * second;
  if (next === null) {
    return {
      fullLength: full,
      latestFullStart: Number.POSITIVE_INFINITY,
      latestEnd: Number.POSITIVE_INFINITY,
    };
  }
  return {
    fullLength: full,
    latestFullStart: latestStart(next.start, resetSeconds),
    // Between back-to-back meetings, the short reset uses the first seconds of the next one.
    latestEnd: next.start > at ? next.start : at + shortReset,
  };
}

/** Returns how long a reset that begins at `begin` lasts: the full length, or else short and over by `latestEnd`. */
export const lengthAt = (begin: Instant, { fullLength, latestFullStart, latestEnd }: TimeLimits): Millis =>
  begin <= latestFullStart ? fullLength : Math.min(shortReset, latestEnd - begin);

/** Returns whether a full reset that begins at `begin` leaves enough time before the next meeting. */
export const leavesRoomFor = (transition: Transition, resetSeconds: number, begin: Instant): boolean =>
  begin <= timeLimitsOf(transition, resetSeconds).latestFullStart;
