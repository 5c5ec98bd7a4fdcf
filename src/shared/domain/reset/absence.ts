/** Whether anybody is at the computer when a reset is due, judged by the last input and by calls. */
import { isTooLongForCall } from '../call';
import { type Instant, minute } from '../common';
import { type Hold, isConversation } from './hold';
import type { Offer } from './offer';
import type { Situation } from './situation';
import { lengthAt, type TimeLimits } from './timeLimits';

/** The user counts as away if the last input is longer than this before a reset is due, and there was no call since. */
const maxStillness = 2 * minute;

/** There has been no input since a reset is due. */
export interface Absence {
  /** When the break that the user takes by being away is as long as the reset. */
  readonly naturalAt: Instant;
  /** Holds the reset back until the first touch; null if the user may just be sitting still. */
  readonly hold: Hold | null;
}

/** Returns the absence of the user at `now`, or null if there is none or the desktop doesn't report input. */
export function absenceAt(
  { due }: Offer,
  { lastInput, holds, calls }: Situation,
  limits: TimeLimits,
  now: Instant,
): Absence | null {
  // A call or a shared screen shows that the user is there, even without input.
  if (lastInput === null || lastInput > due || holds.some(isConversation)) return null;
  const hasJustTalked = calls.some(
    call =>
      call.start <= now &&
      (call.end === null || call.end > due - maxStillness) &&
      !isTooLongForCall(call, now),
  );
  const isGone = lastInput < due - maxStillness && !hasJustTalked;
  const naturalAt = due + lengthAt(due, limits);
  return { naturalAt, hold: isGone ? { kind: 'away', until: naturalAt } : null };
}
