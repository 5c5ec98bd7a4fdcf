/** Skips events that are far outside a window without parsing them. */
import { day, type Interval } from '../../../shared/domain/common';

import type { EventBlock } from './split';

/** Time zones, nominal days and the missing time of day shift an event by less than this. */
const margin = 4 * day;

/** Whether an event that is the only one with its UID is certainly outside the window. */
export function isOutsideWindow(
  { start, end, hasUnknownLength, recurrence }: EventBlock,
  window: Interval,
): boolean {
  if (start === null || recurrence.kind === 'complex') return false;
  if (start > window.end + margin) return true;
  if (hasUnknownLength) return false;
  const length = Math.max(0, (end ?? start) - start);
  const last = recurrence.kind === 'none' ? start : recurrence.until;
  return last !== null && Math.max(start, last) + length < window.start - margin;
}
