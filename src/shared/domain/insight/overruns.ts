/** How long meetings ran over, by the true ends that their resets recorded. */
import { type PastMeeting, seriesOf, transitionId } from '../calendar';
import { dayStart, type Instant, minute } from '../common';
import { type Entry, isReset } from '../journal';

export interface Overrun {
  readonly meeting: PastMeeting;
  /** Whole minutes after its end in the calendar. */
  readonly minutes: number;
}

/** A meeting that is over this late still counts as on time. */
const minMinutes = 3;

/**
 * Returns the meetings that took place and ran over.
 *
 * @param entries in the order in which they were written
 */
export function overrunsIn(past: readonly PastMeeting[], entries: readonly Entry[]): readonly Overrun[] {
  const ends = new Map<string, Instant>();
  for (const entry of entries) {
    if (isReset(entry) && entry.transition !== null && entry.endedAt !== undefined)
      ends.set(entry.transition, entry.endedAt);
  }
  return past.flatMap(meeting => {
    const minutes = Math.round(((ends.get(transitionId(meeting)) ?? meeting.end) - meeting.end) / minute);
    return meeting.calledOff || minutes < minMinutes ? [] : { meeting, minutes };
  });
}

/** How often, and by how much, a series ran over. */
export interface OverrunSummary {
  readonly title: string;
  /** How often it ran over, out of `count` meetings whose end was seen. */
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
  const seen = new Set(entries.filter(isReset).map(({ transition }) => transition));
  const overruns = new Map(overrunsIn(past, entries).map(overrun => [overrun.meeting, overrun.minutes]));
  return seriesOf(past)
    .filter(({ title }) => title.trim() !== '')
    .flatMap(({ title, meetings }): OverrunSummary | [] => {
      const count = meetings.filter(meeting => seen.has(transitionId(meeting))).length;
      const over = meetings.filter(meeting => overruns.has(meeting));
      const sorted = over.map(meeting => overruns.get(meeting) ?? 0).toSorted((a, b) => a - b);
      if (count < minSeen || over.length < minOver) return [];
      return {
        ...{ title, over: over.length, count },
        // Quantiles by nearest rank, as those of readings.
        low: sorted[Math.ceil(0.25 * sorted.length) - 1] ?? 0,
        high: sorted[Math.ceil(0.75 * sorted.length) - 1] ?? 0,
        days: [...new Set(over.map(({ start }) => dayStart(start)))].toReversed(),
      };
    })
    .toSorted((a, b) => b.over / b.count - a.over / a.count || b.over - a.over);
}
