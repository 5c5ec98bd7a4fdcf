/** How long a feed is left alone before it is asked again. */
import type { FeedFault } from '../../shared/domain/calendar';
import { hour, type Millis, minute, second } from '../../shared/domain/common';

const usual = 5 * minute;
const longest = hour;
/** Most often it is this computer that has no network, just woken; to ask soon costs nobody anything. */
const afterUnreachable = 30 * second;

/**
 * The wait after the last try: five minutes when it went well, twice as long after each failure, an hour at most.
 *
 * @param failures how many tries have failed in a row
 * @param random in [0, 1): moves it by up to a tenth, so that not all ask at the same moment
 */
export function retryDelay(fault: FeedFault | null, failures: number, random: number): Millis {
  const base = fault === 'unreachable' || fault === 'offline' ? afterUnreachable / 2 : usual;
  const wait = Math.min(base * 2 ** failures, longest);
  return wait * (0.9 + 0.2 * random);
}
