/** The meeting that Join opens in the tray and in Today. */
import { type Instant, minute, sameDay } from '../common';
import { safeJoinUrl } from './joinLink';
import type { Meeting } from './meeting';

/** From this long before it starts, the next meeting comes before the one that is on. */
const lead = 10 * minute;

/** Returns the meeting to join at `now`, among the one that is on and the next one; null if there is none today. */
export function joinableAt(
  { current, next }: { readonly current: Meeting | null; readonly next: Meeting | null },
  now: Instant,
): Meeting | null {
  const today = next !== null && sameDay(next.start, now) ? next : null;
  const isSoon = today !== null && today.start - now <= lead;
  const [joinable] = (isSoon ? [today, current] : [current, today])
    .filter(meeting => meeting !== null)
    .filter(meeting => safeJoinUrl(meeting) !== null);
  return joinable ?? null;
}
