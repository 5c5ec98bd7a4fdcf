/** What the journal says of a transition: whether it is answered, when its reset is due, and what that holds back. */
import type { Transition } from '../calendar';
import { type Instant, minute, second } from '../common';
import type { ResetEntry } from '../journal';

/** For how long after a reset nothing else comes by itself. */
const cooldown = minute;

/** When a transition's reset is due: at its instant, or where it was postponed to; or that it has been answered. */
export function dueAt(
  transition: Transition,
  resets: readonly ResetEntry[],
  now: Instant,
): Instant | 'answered' {
  const last = lastAnswer(transition, resets, now);
  if (last === undefined) return transition.at;
  return last.outcome === 'postponed' && last.until !== undefined ? last.until : 'answered';
}

/** What the journal says last about a transition. Expects the entries in the order in which they were written. */
export const lastAnswer = (
  transition: Transition,
  resets: readonly ResetEntry[],
  now: Instant,
): ResetEntry | undefined =>
  // A clock that ran ahead and was set right let resets go by before their time: those are still to come.
  resets.findLast(reset => isAnswerTo(reset, transition) && (wasShown(reset) || reset.at <= now));

const wasShown = ({ outcome }: ResetEntry): boolean => outcome !== 'missed' && outcome !== 'natural';

/**
 * Whether an entry is about a transition: it names its instant, whichever of the meetings that end there was named
 * with it; or the same meeting's end, from which the meeting has been moved to an earlier one since.
 */
export const isAnswerTo = ({ transition: id, at }: ResetEntry, transition: Transition): boolean =>
  id !== null &&
  (id.endsWith(`@${transition.at}`) || (id.startsWith(`${transition.from.id}@`) && at >= transition.at));

/**
 * Until when nothing else comes by itself, or null: a reset that is put off comes before it, and one that was shown
 * leaves a minute of peace.
 */
export function quietUntil(
  transitions: readonly Transition[],
  resets: readonly ResetEntry[],
  now: Instant,
): Instant | null {
  const due = transitions
    .filter(({ at }) => at <= now)
    .map(transition => dueAt(transition, resets, now))
    .filter(due => due !== 'answered');
  const left = resets
    .filter(reset => wasShown(reset) && reset.at <= now)
    .map(({ at, seconds }) => at + seconds * second + cooldown);
  const until = Math.max(now, ...due, ...left);
  return until > now ? until : null;
}
