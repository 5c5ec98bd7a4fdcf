/** Limits the work for a feed, so that an event made to keep the parser busy affects only itself. */
import { day, type Interval } from '../../../shared/domain/common';

export interface Budget {
  /** Begins the next event. */
  next(): void;
  /** Takes units of work, about ten nanoseconds each. Returns false if the event may not have them. */
  spend(units: number): boolean;
  /** Runs work whose cost is unknown beforehand, and takes its time. Returns null if there is no time left. */
  timed<T>(work: () => T): T | null;
  /** Whether the event was refused something, so that it must be left out. */
  isSpent(): boolean;
}

/** The work for one start of a series. */
export const perStart = 100;

/** For each event; more comes from the reserve, which all events of a feed share. */
const free = 10_000;
const maxPerEvent = 2_000_000;
const reserve = 10_000_000;

/** Microseconds of processor time. */
const maxTimePerEvent = 400_000;
const maxTime = 800_000;

/** The days that the app shows. A longer window allows for more work. */
const usualDays = 40;

/** Creates the budget for parsing a feed in this window. */
export function createBudget({ start, end }: Interval): Budget {
  const scale = Math.max(1, (end - start) / day / usualDays);
  let left = reserve * scale;
  let timeLeft = maxTime * scale;
  let used = 0;
  let time = 0;
  let isSpent = false;

  const refuse = (): boolean => {
    isSpent = true;
    return false;
  };

  return {
    next() {
      used = 0;
      time = 0;
      isSpent = false;
    },

    spend(units) {
      if (isSpent) return false;
      const beyond = (total: number): number => Math.max(0, total - free * scale);
      const needed = beyond(used + units) - beyond(used);
      if (used + units > maxPerEvent * scale || needed > left) return refuse();
      used += units;
      left -= needed;
      return true;
    },

    timed(work) {
      if (timeLeft <= 0) refuse();
      if (isSpent) return null;
      const before = processorTime();
      try {
        return work();
      } finally {
        const passed = processorTime() - before;
        time += passed;
        timeLeft -= passed;
        if (time > maxTimePerEvent * scale) refuse();
      }
    },

    isSpent: () => isSpent,
  };
}

/** Processor time and not the clock's, because a busy computer is no reason to leave an event out. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
