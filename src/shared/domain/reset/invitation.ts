/** Which invitation a reset shows: varied, and not repeated within a day until all have been used. */
import { dayStart, type Instant, moveRandomToFront, second, seededRandom } from '../common';

/** The indices of those with closed eyes or away from the desk, where only a bell tells that the time is up. */
export const invitationsWithBell: readonly number[] = [6, 9, 17, 19];

/**
 * Returns the index of the invitation for the `nth` reset (from 0) of the day of `at`, out of `count`. Each day has
 * its own order, in which every invitation is used once before the order repeats.
 *
 * @param hasBell whether a bell rings at the end
 */
export function invitationOf(at: Instant, nth: number, count: number, hasBell: boolean): number {
  const order = Array.from({ length: count }, (_, index) => index);
  moveRandomToFront(order, count, seededRandom(dayStart(at) / second));
  const suitable = hasBell ? order : order.filter(index => !invitationsWithBell.includes(index));
  return suitable[nth % suitable.length] ?? 0;
}
