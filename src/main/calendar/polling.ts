/** Asks each feed when it is due, and moves the expanded days on at midnight: with one timer for all. */
import { hour, type Instant, midnightAfter, minute, second } from '../../shared/domain/common';
import type { Clock } from '../platform';
import type { Subscription } from './subscription';

/** Nothing here wakes the computer more often. */
const minWait = 15 * second;
/** A feed that is due later than this is due now: the wall clock was set back. */
const maxWait = hour + 10 * minute;

export interface Polling {
  /** To be called when feeds come, go or change; without any, nothing is timed. */
  schedule(): void;
  stop(): void;
}

/** @param followed the feeds to be asked, as they are at the moment */
export function createPolling(clock: Clock, followed: () => readonly Subscription[]): Polling {
  let cancel = (): void => undefined;

  function schedule(): void {
    cancel();
    cancel = () => undefined;
    if (followed().length === 0) return;
    const now = clock.now();
    const looks = followed().map(({ nextFetch }) => nextFetch() ?? Number.POSITIVE_INFINITY);
    const next = Math.min(midnightAfter(now), ...looks);
    cancel = clock.after(Math.min(Math.max(next - now, minWait), maxWait), look);
  }

  function look(): void {
    const now = clock.now();
    for (const subscription of followed()) {
      subscription.reexpand();
      if (isDue(subscription.nextFetch(), now)) void subscription.check();
    }
    schedule();
  }

  return { schedule, stop: () => cancel() };
}

const isDue = (due: Instant | null, now: Instant): boolean =>
  due !== null && (due <= now || due > now + maxWait);
