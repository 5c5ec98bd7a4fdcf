/** When the reset of a transition is due, and whether the journal already has an answer to it. */
import type { Transition } from '../calendar';
import { type Instant, largest, minute, second } from '../common';
import type { ResetEntry } from '../journal';

/** How long after a reset nothing else appears by itself. */
const cooldown = minute;

/**
 * Returns when a transition's reset is due: at the transition, or at the time to which it was postponed. Returns
 * 'answered' if no reset is due any more.
 */
export function dueAt(
  transition: Transition,
  resets: readonly ResetEntry[],
  now: Instant,
): Instant | 'answered' {
  const last = lastAnswer(transition, resets, now);
  if (last === undefined) return transition.at;
  return last.outcome === 'postponed' && last.until !== undefined ? last.until : 'answered';
}

/** Returns the last entry about a transition, if there is one. Expects `resets` in the order they were written. */
export const lastAnswer = (
  transition: Transition,
  resets: readonly ResetEntry[],
  now: Instant,
): ResetEntry | undefined =>
  // Ignores missed and natural entries dated in the future: the clock was ahead when they were written, so these resets
  // can still be shown.
  resets.findLast(reset => isAnswerTo(reset, transition) && (wasShown(reset) || reset.at <= now));

const wasShown = ({ outcome }: ResetEntry): boolean => outcome !== 'missed' && outcome !== 'natural';

const isNotShown = ({ reason }: ResetEntry): boolean => reason === 'not-shown';

/** Returns how many of the last resets in a row could not be shown. Those that nobody tried to show don't count. */
export function notShownInARow(resets: readonly ResetEntry[]): number {
  const tried = resets.filter(reset => wasShown(reset) || isNotShown(reset));
  return tried.length - 1 - tried.findLastIndex(reset => !isNotShown(reset));
}

/** Of the last resets, and how many of them, ended within which time: then they come in a way that the user dislikes. */
const lastResets = 5;
const skippedAtOnce = 3;
const atOnceSeconds = 3;

/** Returns whether the user keeps ending covers as soon as they come. Declining an announcement is none. */
export const keepsSkipping = (resets: readonly ResetEntry[]): boolean =>
  resets
    .filter(({ transition, outcome, reason }) => {
      const isSkipped = outcome === 'skipped' && reason === undefined;
      return transition !== null && (isSkipped || outcome === 'done' || outcome === 'short');
    })
    .slice(-lastResets)
    .filter(({ outcome, seconds }) => outcome === 'skipped' && seconds <= atOnceSeconds).length >=
  skippedAtOnce;

/**
 * Returns whether an entry is about a transition: its id has the same end instant (several meetings may end then), or
 * the same meeting with a later end, which has since been moved forward.
 */
export const isAnswerTo = ({ transition: id, at }: ResetEntry, transition: Transition): boolean =>
  id !== null &&
  (id.endsWith(`@${transition.from.end}`) ||
    (id.startsWith(`${transition.from.id}@`) && at >= transition.from.end));

/**
 * Returns until when nothing else may appear by itself, or null if something may. A postponed reset comes first, and
 * a reset that was shown is followed by a minute's cooldown.
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
  const cooldownEnds = resets
    .filter(reset => wasShown(reset) && reset.at <= now)
    .map(({ at, seconds }) => at + seconds * second + cooldown);
  const until = largest([now, ...due, ...cooldownEnds]);
  return until > now ? until : null;
}
