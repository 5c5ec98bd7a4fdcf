/** Checks feeds when they are due and expands them again at midnight, with one timer for all. */
import { hour, type Instant, midnightAfter, minute, second } from '../../shared/domain/common';
import type { Clock } from '../platform';
import type { Subscription } from './subscription';

/** The timer never fires more often. */
const minWait = 15 * second;
/** A feed that seems to be due later than this is due now, because the clock was set back. */
const maxWait = hour + 10 * minute;

export interface Polling {
  /** Sets the timer. Call it when feeds were added, removed or changed. */
  schedule(): void;
  stop(): void;
}

/** @param followed returns the feeds that are followed now */
export function createPolling(clock: Clock, followed: () => readonly Subscription[]): Polling {
  let cancel = (): void => undefined;

  function schedule(): void {
    cancel();
    cancel = () => undefined;
    if (followed().length === 0) return;
    const now = clock.now();
    const dueTimes = followed().map(({ nextFetch }) => nextFetch() ?? Number.POSITIVE_INFINITY);
    const next = Math.min(midnightAfter(now), ...dueTimes);
    cancel = clock.after(Math.min(Math.max(next - now, minWait), maxWait), checkDue);
  }

  function checkDue(): void {
    const now = clock.now();
    for (const subscription of followed()) {
      subscription.reexpand();
      if (isDue(subscription, now)) void subscription.check();
    }
    schedule();
  }

  return { schedule, stop: () => cancel() };
}

function isDue(subscription: Subscription, now: Instant): boolean {
  const due = subscription.nextFetch();
  if (due === null) return false;
  return due <= now || (!subscription.mustWait() && due > now + maxWait);
}
