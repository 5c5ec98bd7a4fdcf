/** How long meetings ran over, by the true ends that their resets recorded. */
import { type PastMeeting, transitionId } from '../calendar';
import { type Instant, minute } from '../common';
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
