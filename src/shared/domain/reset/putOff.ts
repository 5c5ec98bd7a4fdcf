/** A reset that was put off, and comes back later. */
import type { Meeting, Transition } from '../calendar';
import type { Instant } from '../common';
import type { ResetEntry } from '../journal';
import { lastAnswer } from './due';

export interface PutOff {
  readonly until: Instant;
  /** The meeting that it follows. */
  readonly after: Meeting;
}

/**
 * Returns the reset that is put off at `now`, or null; the first to come back if there are several. One that is due at
 * the end of its meeting, because the call came back, is an ordinary one again.
 */
export function putOffAt(
  transitions: readonly Transition[],
  resets: readonly ResetEntry[],
  now: Instant,
): PutOff | null {
  const [first] = transitions
    .flatMap((transition): PutOff[] => {
      const last = lastAnswer(transition, resets, now);
      if (last?.outcome !== 'postponed' || last.until === undefined) return [];
      const isPutOff = last.until > now && last.until !== transition.at;
      return isPutOff ? [{ until: last.until, after: transition.from }] : [];
    })
    .toSorted((a, b) => a.until - b.until);
  return first ?? null;
}
