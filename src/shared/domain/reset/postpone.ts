/** Postponed resets: when one is offered again, and which one is postponed right now. */
import type { Meeting, Transition } from '../calendar';
import { type Instant, minute } from '../common';
import type { ResetEntry } from '../journal';
import { isAnswerTo, lastAnswer } from './due';
import type { Situation } from './situation';
import { shortReset, timeLimitsOf } from './timeLimits';

/** A meeting that is still on is asked about again at a multiple of this. */
const askAgainEvery = 5 * minute;
const maxPostponements = 2;

/**
 * Returns when a reset that is postponed at `now` is offered again, or null if it can't be postponed: it has been
 * postponed twice already, or there would be no room for it.
 */
export function postponedUntil(
  transition: Transition,
  { resets, preferences }: Pick<Situation, 'resets' | 'preferences'>,
  now: Instant,
): Instant | null {
  const times = resets.filter(
    reset => isAnswerTo(reset, transition) && reset.outcome === 'postponed' && reset.reason === 'later',
  ).length;
  const until = now + preferences.postponeMinutes * minute;
  const limits = timeLimitsOf(transition, preferences.resetSeconds);
  const latest = preferences.tight === 'short' ? limits.latestEnd - shortReset : limits.latestFullStart;
  return times < maxPostponements && until <= latest ? until : null;
}

/** Returns when a meeting that runs over may have ended: the next five-minute mark at least five minutes away. */
export const mayBeOverAt = (now: Instant): Instant =>
  Math.ceil((now + askAgainEvery) / askAgainEvery) * askAgainEvery;

export interface PostponedReset {
  readonly until: Instant;
  /** The meeting that it follows. */
  readonly after: Meeting;
}

/**
 * Returns the reset that is postponed at `now`, or null; the first to come back if there are several. One that is due
 * at the end of its meeting, because the call came back, is an ordinary one again.
 */
export function postponedResetAt(
  transitions: readonly Transition[],
  resets: readonly ResetEntry[],
  now: Instant,
): PostponedReset | null {
  const [first] = transitions
    .flatMap((transition): PostponedReset[] => {
      const last = lastAnswer(transition, resets, now);
      if (last?.outcome !== 'postponed' || last.until === undefined) return [];
      const isPostponed = last.until > now && last.until !== transition.at;
      return isPostponed ? [{ until: last.until, after: transition.from }] : [];
    })
    .toSorted((a, b) => a.until - b.until);
  return first ?? null;
}
