/** The conditions of an anchor for the meetings behind an observation. */
import { assertNever } from '../../../../shared/domain/common';
import type { Group } from '../../../../shared/domain/insight';
import { type Conditions, seriesConditions } from '../../../../shared/domain/reset';

/** Null if no anchor can name them. */
export function groupConditions(group: Group): Conditions | null {
  switch (group.kind) {
    case 'series':
      return seriesConditions(group.title);
    case 'hour': {
      const hour = String(group.hour).padStart(2, '0');
      return { time: { from: `${hour}:00`, to: `${hour}:59` } };
    }
    case 'length':
      return {
        minutes: { short: { to: 30 }, medium: { from: 31, to: 60 }, long: { from: 61 } }[group.length],
      };
    case 'attendees':
      // From one on, because an unknown number counts as none.
      return {
        attendees: { two: { from: 1, to: 2 }, few: { from: 3, to: 5 }, many: { from: 6 } }[group.attendees],
      };
    case 'weekday':
    case 'reset':
    case 'back-to-back':
      return null;
    default:
      return assertNever(group);
  }
}
