/** How long a pause lasts. */
import { type Meeting, meetingAfter } from '../calendar';
import { hour, type Instant, midnightAfter, minute } from '../common';
import { shortReset } from './reset';

export const pauseLengths = ['30m', '2h', 'next', 'tomorrow'] as const;
export type PauseLength = (typeof pauseLengths)[number];

/** When a pause that begins at `now` ends. @param meetings sorted by time */
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
      // Back to back, a reset would take its first seconds.
      return next === null ? midnightAfter(now) : next.start + shortReset;
    }
  }
}
