/** Energy and focus readings, each with the meeting and the reset before it. */
import { isContext, type PlacedMeeting, transitionId } from '../calendar';
import { clockMinutes, dayStartsInOrder, finish, hour, type Instant, type Steps } from '../common';
import type { Entry, Outcome, ResetEntry } from '../journal';

export interface ReadingInContext {
  readonly at: Instant;
  /** The first instant of its local day. */
  readonly day: Instant;
  /** The hour of the local clock, from 0 to 23. */
  readonly hour: number;
  readonly energy: number | null;
  readonly focus: number | null;
  /** The meeting during or soon after which it was recorded. */
  readonly meeting: PlacedMeeting | null;
  /** Whether the last reset before it was taken; null if there was none recently, or it was cut short. */
  readonly afterReset: boolean | null;
}

/** How long a reset counts as the context of a reading. */
const resetEffect = 2 * hour;

/**
 * Returns the readings of check-ins and resets, in order of time.
 *
 * @param entries in any order
 * @param days the meetings that took place, by the first instant of their local day, sorted by start
 */
export const readingsInContext = (...input: Parameters<typeof readingSteps>): readonly ReadingInContext[] =>
  finish(readingSteps(...input));

/** Less than a millisecond. */
const entriesPerStep = 100;

/** Like `readingsInContext`, in steps. */
export function* readingSteps(
  entries: readonly Entry[],
  days: ReadonlyMap<Instant, readonly PlacedMeeting[]>,
): Steps<readonly ReadingInContext[]> {
  const withLevels = entries
    .filter(entry => entry.kind === 'reset' || entry.kind === 'check-in')
    .toSorted((a, b) => a.at - b.at);
  yield;
  const dayOf = dayStartsInOrder();
  const readings: ReadingInContext[] = [];
  let reset: ResetEntry | null = null;
  for (const [index, entry] of withLevels.entries()) {
    if (index % entriesPerStep === 0) yield;
    const { at, energy = null, focus = null } = entry;
    const day = dayOf(at);
    if (energy !== null || focus !== null) {
      const isRecent = reset !== null && reset.at >= day && at - reset.at <= resetEffect;
      readings.push({
        ...{ at, day, hour: Math.floor(clockMinutes(at) / 60), energy, focus },
        meeting: meetingAround(entry, days.get(day) ?? []),
        afterReset: reset !== null && isRecent ? wasTaken[reset.outcome] : null,
      });
    }
    // Set only now: a reading made during a reset is not after it. A postponed reset has not taken place yet.
    if (entry.kind === 'reset' && entry.outcome !== 'postponed') reset = entry;
  }
  return readings;
}

/** A reset that was cut short was partly taken, so readings after it count on neither side. */
const wasTaken: Readonly<Record<Outcome, boolean | null>> = {
  done: true,
  natural: true,
  short: null,
  postponed: null,
  skipped: false,
  missed: false,
};

/** The meeting whose end a reset answers; otherwise the last one to begin that is on or ended recently. */
function meetingAround(entry: Entry, placed: readonly PlacedMeeting[]): PlacedMeeting | null {
  const isAnswered = ({ meeting }: PlacedMeeting): boolean =>
    entry.kind === 'reset' && entry.transition === transitionId(meeting);
  return placed.find(isAnswered) ?? placed.findLast(({ meeting }) => isContext(meeting, entry.at)) ?? null;
}
