/** The one place that reads the wall clock and sets timers. */
import type { Instant, Millis } from '../../shared/domain/common';

export interface Clock {
  now(): Instant;
  /** Runs `action` once after `delay`; gives what calls it off. */
  after(delay: Millis, action: () => void): () => void;
}

export const systemClock: Clock = {
  now: Date.now,
  after(delay, action) {
    const timer = setTimeout(action, delay);
    return () => clearTimeout(timer);
  },
};
