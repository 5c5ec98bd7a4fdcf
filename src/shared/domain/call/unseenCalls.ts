/** Whether the system seems not to tell about calls, although it can be asked. */
import type { Meeting } from '../calendar';
import { type Instant, minute } from '../common';
import { type Call, isTooLongForCall } from './call';

/** After so many meetings with a join link and no call seen, the system seems not to tell. */
const enoughMeetings = 5;

/**
 * Adds the meetings that have just ended without a call, or forgets all of them once an app uses microphone or camera.
 *
 * @param known the ids of earlier meetings with a join link in which no call was seen, and none since
 * @param watchedSince since when calls have been followed; a meeting counts if they were for at least half of it
 */
export function withoutCall(
  known: readonly string[],
  meetings: readonly Meeting[],
  calls: readonly Call[],
  watchedSince: Instant,
  now: Instant,
): readonly string[] {
  if (calls.some(call => isDevice(call) && !isTooLongForCall(call, now))) return [];
  const ended = meetings
    .filter(({ joinLink }) => joinLink !== null)
    // Later, as after a sleep, it is unknown what was on.
    .filter(({ end }) => end <= now && now - end < minute)
    .filter(({ start, end }) => watchedSince <= (start + end) / 2)
    .map(({ id }) => id);
  return [...new Set([...known, ...ended])].slice(-enoughMeetings);
}

const isDevice = ({ source }: Call): boolean => source === 'microphone' || source === 'camera';

/** Returns whether that many meetings say that the system doesn't tell. */
export const seesNoCalls = (meetings: readonly string[]): boolean => meetings.length >= enoughMeetings;
