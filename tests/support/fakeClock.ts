/** A clock that tests control. */
import type { Clock } from '../../src/main/platform/clock';
import type { Instant, Millis } from '../../src/shared/domain/common/time';

export interface FakeClock extends Clock {
  /** Advances to the next timer and runs it. Returns that timer's delay, or null if there is none. */
  runNext(): Millis | null;
  /** Changes the wall clock only, as when the user sets it or after a long sleep. */
  jump(by: Millis): void;
  /** The number of pending timers. */
  timers(): number;
}

export function fakeClock(start: Instant): FakeClock {
  // Timers depend on how long the computer has run, not on its wall clock.
  let uptime = 0;
  let wall = start;
  const timers = new Set<{ readonly delay: Millis; readonly due: Millis; readonly action: () => void }>();
  return {
    now: () => wall,
    after(delay, action) {
      const timer = { delay, due: uptime + delay, action };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    runNext() {
      const [next] = [...timers].sort((a, b) => a.due - b.due);
      if (next === undefined) return null;
      timers.delete(next);
      wall += next.due - uptime;
      uptime = next.due;
      next.action();
      return next.delay;
    },
    jump(by) {
      wall += by;
    },
    timers: () => timers.size,
  };
}
