/** The duration of events and the end of their instances (RFC 5545 §3.6.1, §3.8.2.2, §3.8.2.5). */
import { day, type Instant, type Interval, type Millis } from '../../../shared/domain/common';
import type { EventComponent } from './event';
import { dateOf, type LocalTime } from './localTime';
import type { Duration } from './values';
import { instantOf } from './zone';
import type { Zones } from './zones';

const none: Duration = { days: 0, time: 0 };

/** Returns the duration of an event. Between two dates it is counted in days. DTEND before DTSTART means no duration. */
export function spanOf({ start, length }: EventComponent, zones: Zones): Duration {
  if (length === null) return start.kind === 'date' ? { days: 1, time: 0 } : none;
  if (!('kind' in length)) return length.days * day + length.time < 0 ? none : length;
  const days = (length.local - start.local) / day;
  if (start.kind === 'date' && length.kind === 'date') return { days: Math.max(0, days), time: 0 };
  const time = instantOf(zones.of(length), length.local) - instantOf(zones.of(start), start.local);
  return { days: 0, time: Math.max(0, time) };
}

/** Returns an upper bound of a duration in milliseconds, in any zone. */
export const maxDurationOf = ({ days, time }: Duration): Millis => (days + 1) * day + Math.max(0, time);

/** Returns start and end of the instance that starts at a local time in the event's zone. */
export function atStart(
  event: EventComponent,
  local: LocalTime,
  zones: Zones,
): Interval & { readonly allDay: boolean } {
  const zone = zones.of(event.start);
  const allDay = event.start.kind === 'date';
  const shown = allDay ? dateOf(local) : local;
  const start = instantOf(zone, shown);
  const { days, time } = spanOf(event, zones);
  const end: Instant = (days === 0 ? start : instantOf(zone, shown + days * day)) + time;
  return { start, end: Math.max(start, end), allDay };
}
