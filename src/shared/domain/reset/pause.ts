/** How long a pause lasts. */
import { type Meeting, meetingAfter } from '../calendar';
import { hour, type Instant, midnightAfter, minute } from '../common';
import { shortReset } from './timeLimits';

/** `next`: until the next meeting has started; `tomorrow`: until midnight. */
export const pauseLengths = ['30m', '2h', 'next', 'tomorrow'] as const;
export type PauseLength = (typeof pauseLengths)[number];

/**
 * Returns when a pause that begins at `now` ends.
 *
 * @param meetings sorted by time
 */
export function pauseEnd(length: PauseLength, meetings: readonly Meeting[], now: Instant): Instant {
  switch (length) {
    case '30m':
      return now + 30 * minute;
    case '2h':
      return now + 2 * hour;
    case 'tomorrow':
      return midnightAfter(now);
    case 'next': {
      const next = meetingAfter(meetings, now);
      // A reset between back-to-back meetings takes the first seconds of the next one, and is paused too.
      return next === null ? midnightAfter(now) : next.start + shortReset;
    }
  }
}
