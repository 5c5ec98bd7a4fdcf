/** Which invitation a reset carries: varied, and none twice within a day. */
import { dayStart, type Instant } from '../common';

/**
 * The index of the invitation for the `nth` reset (from 0) of the day of `at`, out of `count`. All are used before
 * one comes again; each day has its own order.
 */
export function invitationOf(at: Instant, nth: number, count: number): number {
  const order = shuffled(count, dayStart(at) / 1_000);
  return order[nth % count] ?? 0;
}

/** The numbers 0 … count − 1 in an order that the seed alone decides (Fisher–Yates over a linear congruence). */
function shuffled(count: number, seed: number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let state = seed % 2_147_483_647;
  for (let last = count - 1; last > 0; last--) {
    state = (state * 48_271 + 11) % 2_147_483_647;
    const other = state % (last + 1);
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}
