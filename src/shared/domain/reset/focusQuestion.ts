/** Whether the question about focus is still worth asking. */
import type { ResetEntry } from '../journal';

/** So many unanswered questions in a row are an answer, too. */
const unansweredInARow = 10;

/** For how many days entries are needed to tell. */
export const focusQuestionDays = 14;

/**
 * Returns whether the last questions about focus were all left unanswered. It is asked after energy, so a reset without
 * that answer didn't ask.
 */
export function isFocusIgnored(resets: readonly ResetEntry[]): boolean {
  const asked = resets.filter(({ energy, focus }) => energy !== undefined || focus !== undefined);
  return (
    asked.length >= unansweredInARow &&
    asked.slice(-unansweredInARow).every(({ focus }) => focus === undefined)
  );
}
