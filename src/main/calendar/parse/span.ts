/** How long an event is, and where one of its instances then ends (RFC 5545 §3.6.1, §3.8.2.2, §3.8.2.5). */
import { day, type Instant, type Interval, type Millis } from '../../../shared/domain/common';
import type { EventComponent } from './event';
import { dateOf, type LocalTime } from './localTime';
import type { Duration } from './values';
import { instantOf } from './zone';
import type { Zones } from './zones';

const none: Duration = { days: 0, time: 0 };

/** DTEND keeps the first instance's exact length, between dates its number of days; DTEND before DTSTART is no length. */
export function spanOf({ start, length }: EventComponent, zones: Zones): Duration {
  if (length === null) return start.kind === 'date' ? { days: 1, time: 0 } : none;
  if (!('kind' in length)) return length.days * day + length.time < 0 ? none : length;
  const days = (length.local - start.local) / day;
  if (start.kind === 'date' && length.kind === 'date') return { days: Math.max(0, days), time: 0 };
  const time = instantOf(zones.of(length), length.local) - instantOf(zones.of(start), start.local);
  return { days: 0, time: Math.max(0, time) };
}

/** More than a span can take, whatever the zone does meanwhile. */
export const maxDurationOf = ({ days, time }: Duration): Millis => (days + 1) * day + Math.max(0, time);

/** The event's instance that starts when the clocks of its own zone show `wall`. */
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
