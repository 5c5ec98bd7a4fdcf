/** The one place that reads the wall clock and sets timers. */
import type { Instant, Millis } from '../../shared/domain/common';

/** Reads the time and sets timers. Tests pass a fake one. */
export interface Clock {
  now(): Instant;
  /** Runs `action` once after `delay`. Returns a function that cancels it. */
  after(delay: Millis, action: () => void): () => void;
}

/** The computer's clock. */
export const systemClock: Clock = {
  now: Date.now,
  after(delay, action) {
    const timer = setTimeout(action, delay);
    return () => clearTimeout(timer);
  },
};
