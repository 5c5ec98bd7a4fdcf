/** How long the reflection can be snoozed. */
import { type Instant, midnightAfter, minute } from '../common';

/** In minutes. */
export const snoozes = [15, 30, 60] as const;
export type Snooze = (typeof snoozes)[number];

/** Returns the snoozes that end on the day of `now`, because the next day has its own reflection. */
export const snoozesAt = (now: Instant): readonly Snooze[] =>
  snoozes.filter(minutes => now + minutes * minute < midnightAfter(now));
