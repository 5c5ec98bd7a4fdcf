/** Each noted energy or focus with what surrounded it. */
import { type PlacedMeeting, transitionId } from '../calendar';
import { dayStart, hour, type Instant, minute } from '../common';
import type { Entry, Outcome, ResetEntry } from '../journal';

export interface ReadingInContext {
  readonly at: Instant;
  /** The first instant of its local day. */
  readonly day: Instant;
  readonly energy: number | null;
  readonly focus: number | null;
  /** The meeting it was noted in, or soon after; with what lay before that meeting. */
  readonly meeting: PlacedMeeting | null;
  /** Whether the last reset before it was taken; null where there was none, it was long ago, or it was cut short. */
  readonly afterReset: boolean | null;
}

/** So long after its end a meeting still speaks in what is noted. */
const meetingEffect = 30 * minute;
/** So long a reset may be felt. */
const resetEffect = 2 * hour;

/**
 * The readings of check-ins and resets, in order of time.
 *
 * @param entries in any order
 * @param days the meetings that took place, by the first instant of their local day, sorted by start
 */
export function readingsInContext(
  entries: readonly Entry[],
  days: ReadonlyMap<Instant, readonly PlacedMeeting[]>,
): readonly ReadingInContext[] {
  const checked = entries
    .filter(entry => entry.kind === 'reset' || entry.kind === 'check-in')
    .toSorted((a, b) => a.at - b.at);
  const readings: ReadingInContext[] = [];
  let reset: ResetEntry | null = null;
  for (const entry of checked) {
    const { at, energy = null, focus = null } = entry;
    const day = dayStart(at);
    if (energy !== null || focus !== null) {
      const isFelt = reset !== null && reset.at >= day && at - reset.at <= resetEffect;
      readings.push({
        ...{ at, day, energy, focus },
        meeting: meetingAround(entry, days.get(day) ?? []),
        afterReset: reset !== null && isFelt ? wasTaken[reset.outcome] : null,
      });
    }
    // What is noted during a reset is not yet after it. One that was put off has not been yet: the one before it counts.
    if (entry.kind === 'reset' && entry.outcome !== 'postponed') reset = entry;
  }
  return readings;
}

/** Of one that was cut short a part was taken: what follows it speaks for neither side. */
const wasTaken: Readonly<Record<Outcome, boolean | null>> = {
  done: true,
  natural: true,
  short: null,
  postponed: null,
  skipped: false,
  missed: false,
};

/** For a reset the meeting whose end it answers; else the one that began last and is on, or ended soon before. */
function meetingAround(entry: Entry, placed: readonly PlacedMeeting[]): PlacedMeeting | null {
  const ended = ({ meeting }: PlacedMeeting): boolean =>
    entry.kind === 'reset' && entry.transition === transitionId(meeting);
  const near = ({ meeting }: PlacedMeeting): boolean =>
    meeting.start <= entry.at && entry.at < meeting.end + meetingEffect;
  return placed.find(ended) ?? placed.findLast(near) ?? null;
}
