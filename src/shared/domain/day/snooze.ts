/** How the reflection can be put off. */
import { type Instant, midnightAfter, minute } from '../common';

/** In minutes. */
export const snoozes = [15, 30, 60] as const;
export type Snooze = (typeof snoozes)[number];

/** Those that are over on the day of `now`: the next one has an evening of its own. */
export const snoozesAt = (now: Instant): readonly Snooze[] =>
  snoozes.filter(minutes => now + minutes * minute < midnightAfter(now));
