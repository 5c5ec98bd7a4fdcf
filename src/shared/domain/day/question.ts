/** When a question that opens by itself has to wait: for a meeting, a hold, or the first input. */
import { type Meeting, meetingAt } from '../calendar';
import type { Instant } from '../common';
import { type Hold, holdsQuestions } from '../reset';

export interface QuestionSituation {
  /** Sorted by time. */
  readonly meetings: readonly Meeting[];
  readonly holds: readonly Hold[];
  /** The last keyboard or mouse input; null if the desktop doesn't report it. */
  readonly lastInput: Instant | null;
}

export type QuestionDelay =
  /** Decide again at `until` (null: when something changes). */
  | { readonly kind: 'wait'; readonly until: Instant | null }
  /** A hold is on, until `until` if known. */
  | { readonly kind: 'held'; readonly until: Instant | null };

/**
 * Returns why a question that is due at `due` can't be asked now, or null if it can. If the desktop doesn't report input,
 * the user is assumed to be there unless the screen is locked.
 */
export function questionDelay(
  { meetings, holds, lastInput }: QuestionSituation,
  due: Instant,
  now: Instant,
): QuestionDelay | null {
  if (now < due) return { kind: 'wait', until: due };
  const meeting = meetingAt(meetings, now);
  if (meeting !== null) return { kind: 'wait', until: meeting.end };
  const hold = holds.find(hold => holdsQuestions(hold, now));
  if (hold !== undefined) return { kind: 'held', until: hold.until };
  return lastInput !== null && lastInput < due ? { kind: 'wait', until: null } : null;
}

/** Returns whether a question that is shown must go. Typing in another window doesn't dismiss it. */
export const mustLeave = ({ meetings, holds }: Omit<QuestionSituation, 'lastInput'>, now: Instant): boolean =>
  holds.some(hold => hold.kind !== 'typing' && holdsQuestions(hold, now)) ||
  meetingAt(meetings, now) !== null;
