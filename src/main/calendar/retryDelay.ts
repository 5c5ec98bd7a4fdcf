/** The delay between two checks of a feed. */
import type { FeedFault } from '../../shared/domain/calendar';
import { hour, type Millis, minute, second } from '../../shared/domain/common';

const usualDelay = 5 * minute;
const maxDelay = hour;
/** Usually this computer has no network because it just woke up, so retrying soon is cheap. */
const afterUnreachable = 30 * second;

/**
 * Returns the delay until the next check: five minutes after a success, doubled with each failure, an hour at most.
 *
 * @param failures the number of consecutive failures
 * @param random in [0, 1); varies the delay by up to 10 %, so that feeds are not all checked at once
 */
export function retryDelay(fault: FeedFault | null, failures: number, random: number): Millis {
  const base = fault === 'unreachable' || fault === 'offline' ? afterUnreachable / 2 : usualDelay;
  const wait = Math.min(base * 2 ** failures, maxDelay);
  return wait * (0.9 + 0.2 * random);
}
