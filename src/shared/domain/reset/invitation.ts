/** Which invitation a reset shows: varied, and not repeated within a day until all have been used. */
import { dayStart, type Instant, moveRandomToFront, second, seededRandom } from '../common';

/**
 * Returns the index of the invitation for the `nth` reset (from 0) of the day of `at`, out of `count`. Each day has
 * its own order, in which every invitation is used once before the order repeats.
 */
export function invitationOf(at: Instant, nth: number, count: number): number {
  const order = Array.from({ length: count }, (_, index) => index);
  moveRandomToFront(order, count, seededRandom(dayStart(at) / second));
  return order[nth % count] ?? 0;
}
