/** Whether an event is so far from a window that nothing else about it needs to be read. */
import { day, type Interval } from '../../../shared/domain/common';

import type { EventBlock } from './split';

/** Zones, nominal days and dates without their time together move an event by less than this. */
const margin = 4 * day;

/** Whether an event that is alone with its UID can't touch the window. In doubt it is not far. */
export function isOutsideWindow(
  { start, end, hasUnknownLength, recurrence }: EventBlock,
  window: Interval,
): boolean {
  if (start === null || recurrence.kind === 'intricate') return false;
  if (start > window.end + margin) return true;
  if (hasUnknownLength) return false;
  const length = Math.max(0, (end ?? start) - start);
  const last = recurrence.kind === 'none' ? start : recurrence.until;
  return last !== null && Math.max(start, last) + length < window.start - margin;
}
