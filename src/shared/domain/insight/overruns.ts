/** How long meetings ran over, by the true ends that their resets recorded. */
import { type PastMeeting, seriesOf, transitionId } from '../calendar';
import { dayStart, type Instant, minute } from '../common';
import { type Entry, isReset } from '../journal';

export interface Overrun {
  readonly meeting: PastMeeting;
  /** Whole minutes after its end in the calendar; 0 if it ended by then. */
  readonly minutes: number;
}

/** A meeting that is over this late still counts as on time. */
const minMinutes = 3;

/** When meetings ended, by the ids of their transitions. */
export type TrueEnds = ReadonlyMap<string, Instant>;

/** @param entries in the order in which they were written */
export function trueEndsIn(entries: readonly Entry[]): TrueEnds {
  const ends = new Map<string, Instant>();
  for (const entry of entries) {
    if (isReset(entry) && entry.transition !== null && entry.endedAt !== undefined)
      ends.set(entry.transition, entry.endedAt);
  }
  return ends;
}

/** Returns the meetings that took place and whose true end is known. */
export const meetingsWithEnd = (past: readonly PastMeeting[], ends: TrueEnds): readonly Overrun[] =>
  past.flatMap(meeting => {
    const end = ends.get(transitionId(meeting));
    if (end === undefined || meeting.calledOff) return [];
    const minutes = Math.round((end - meeting.end) / minute);
    return { meeting, minutes: minutes < minMinutes ? 0 : minutes };
  });

/** Returns the meetings that ran over. */
export const overrunsIn = (past: readonly PastMeeting[], entries: readonly Entry[]): readonly Overrun[] =>
  meetingsWithEnd(past, trueEndsIn(entries)).filter(({ minutes }) => minutes > 0);

/** How often, and by how much, a series ran over. */
export interface OverrunSummary {
  readonly title: string;
  /** How often it ran over, out of `count` meetings whose true end is known. */
  readonly over: number;
  readonly count: number;
  /** The first and third quartile of the overruns, in minutes. */
  readonly low: number;
  readonly high: number;
  /** The first instants of the days on which it ran over, newest first. */
  readonly days: readonly Instant[];
}

/** Fewer are no pattern. */
const minSeen = 5;
const minOver = 3;

/**
 * Returns the series that ran over, the most frequent first.
 *
 * @param past sorted by start
 */
export function overrunSummaries(
  past: readonly PastMeeting[],
  entries: readonly Entry[],
): readonly OverrunSummary[] {
  const ends = trueEndsIn(entries);
  return seriesOf(past)
    .filter(({ title }) => title.trim() !== '')
    .flatMap(({ title, meetings }): OverrunSummary | [] => {
      const known = meetingsWithEnd(meetings, ends);
      const over = known.filter(({ minutes }) => minutes > 0);
      const sorted = over.map(({ minutes }) => minutes).toSorted((a, b) => a - b);
      if (known.length < minSeen || over.length < minOver) return [];
      return {
        ...{ title, over: over.length, count: known.length },
        // Quantiles by nearest rank, as those of readings.
        low: sorted[Math.ceil(0.25 * sorted.length) - 1] ?? 0,
        high: sorted[Math.ceil(0.75 * sorted.length) - 1] ?? 0,
        days: [...new Set(over.map(({ meeting }) => dayStart(meeting.start)))].toReversed(),
      };
    })
    .toSorted((a, b) => b.over / b.count - a.over / a.count || b.over - a.over);
}
