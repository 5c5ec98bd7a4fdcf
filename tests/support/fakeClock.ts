/** A clock that a test turns by hand. */
import type { Clock } from '../../src/main/platform/clock';
import type { Instant, Millis } from '../../src/shared/domain/common/time';

export interface FakeClock extends Clock {
  /** Moves on to the next timer and runs it; gives how long that took, null where there is none. */
  runNext(): Millis | null;
  /** Moves the wall clock alone, as a user or a long sleep does. */
  jump(by: Millis): void;
  /** How many timers wait. */
  timers(): number;
}

export function fakeClock(start: Instant): FakeClock {
  // Timers go by the time that the computer runs, whatever its wall clock says.
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
