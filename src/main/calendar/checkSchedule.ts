/** When a feed is checked again, by how its checks went. */
import type { FeedFault } from '../../shared/domain/calendar';
import type { Instant, Millis } from '../../shared/domain/common';
import type { Clock } from '../platform';
import { retryDelay } from './retryDelay';

export interface CheckSchedule {
  /** A check begins, so that none is due until it is over. */
  begin(): void;
  succeeded(): void;
  /** @param retryAfter how long the server asked to wait; null if it didn't */
  failed(fault: FeedFault, retryAfter: Millis | null): void;
  /** Why the last check failed; null if it succeeded. */
  fault(): FeedFault | null;
  /** Returns when the next check is due, or null during a check or if the source is not polled. */
  next(): Instant | null;
  /** Whether the server asked not to be asked again before then. */
  mustWait(): boolean;
}

/** @param isPolled whether the source must be polled */
export function createCheckSchedule(
  clock: Pick<Clock, 'now'>,
  isPolled: boolean,
  random: () => number,
): CheckSchedule {
  let fault: FeedFault | null = null;
  let failures = 0;
  let next: Instant | null = null;
  /** When the server asked to wait until `next`. */
  let askedToWait: Instant | null = null;

  function plan(retryAfter: Millis | null): void {
    const wait = Math.max(retryDelay(fault, failures, random()), retryAfter ?? 0);
    askedToWait = retryAfter === null ? null : clock.now();
    next = isPolled ? clock.now() + wait : null;
  }

  return {
    begin() {
      next = null;
    },
    succeeded() {
      fault = null;
      failures = 0;
      plan(null);
    },
    failed(problem, retryAfter) {
      fault = problem;
      failures++;
      plan(retryAfter);
    },
    fault: () => fault,
    next: () => next,
    // That was not in the future, unless the clock has been set back since.
    mustWait: () => askedToWait !== null && askedToWait <= clock.now(),
  };
}
