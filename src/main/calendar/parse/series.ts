/** The starts that a series gives by itself: rules and extra dates without the exceptions (RFC 5545 §3.8.5). */
import type { Instant } from '../../../shared/domain/common';
import type { EventComponent } from './event';
import type { Expand, LocalRange } from './expansion';
import { dateOf, fullDay, type LocalTime, nearestMidnight } from './localTime';
import type { Rule } from './rule';
import type { Duration, Period, TimeValue } from './values';
import { instantOf, localTimeIn, type Zone } from './zone';
import type { Zones } from './zones';

/** One start of a series: what identifies the instance, also after it was moved. */
export interface Slot {
  readonly at: Instant;
  /** `at` as the clocks of the series' zone show it. */
  readonly wall: LocalTime;
  /** An RDATE that is a PERIOD brings its own end. */
  readonly end: TimeValue | Duration | null;
}

export interface EventSeries {
  readonly zone: Zone;
  /** Its slots in a range of its zone's readings, with no exception among them; in no particular order. */
  readonly slotsIn: (range: LocalRange) => readonly Slot[];
  /** The slot that a RECURRENCE-ID or EXDATE names by time or by date, wherever that lies. */
  readonly named: (value: TimeValue) => (slot: Slot) => boolean;
  /** Where `value` would be in the series, whether or not there is a slot. */
  readonly wallOf: (value: TimeValue) => LocalTime;
}

export function eventSeriesOf(master: EventComponent, zones: Zones, expand: Expand): EventSeries {
  const zone = zones.of(master.start);
  const isDated = master.start.kind === 'date';
  const first = master.start.wall;
  const slotAt = (wall: LocalTime, end: Slot['end'] = null): Slot => ({
    at: instantOf(zone, wall),
    wall,
    end,
  });

  const wallIn = (value: TimeValue): LocalTime => {
    if (isDated) return dateMeant(value);
    if (value.kind === 'date') return value.wall;
    return localTimeIn(zone, instantOf(zones.of(value), value.wall));
  };
  const extra = master.dates.map((date): Slot => extraSlot(date, wallIn, slotAt, first));
  const excluded = matcherOf(master.exceptionDates, { isDated, zones });

  const byRule = (rule: Rule, range: LocalRange): readonly LocalTime[] | null => {
    const readings = expand(rule, first, range);
    if (!readings.ok) return null;
    const { until } = rule;
    return until === null
      ? readings.value
      : readings.value.filter(wall => isUntil(slotAt(wall), until, isDated));
  };

  return {
    zone,
    wallOf: wallIn,
    named: value => matcherOf([value], { isDated, zones }),
    slotsIn: range => {
      const slots = new Map<Instant, Slot>();
      const add = (slot: Slot): void => {
        if (range.from <= slot.wall && slot.wall < range.to) slots.set(slot.at, slot);
      };
      if (master.rules.length === 0) add(slotAt(first));
      for (const rule of master.rules) {
        const walls = rule === 'not-understood' ? null : byRule(rule, range);
        for (const wall of walls ?? [first]) add(slotAt(wall));
      }
      for (const slot of extra) add(slot);
      for (const rule of master.exceptionRules) {
        for (const wall of byRule(rule, range) ?? []) slots.delete(instantOf(zone, wall));
      }
      return [...slots.values()].filter(slot => !excluded(slot));
    },
  };
}

/** The day that a value means in an all-day series: senders write its midnight in UTC, hence the nearest one. */
const dateMeant = (value: TimeValue): LocalTime =>
  value.kind === 'utc' ? nearestMidnight(value.wall) : dateOf(value.wall);

function extraSlot(
  date: TimeValue | Period,
  wallIn: (value: TimeValue) => LocalTime,
  slotAt: (wall: LocalTime, end?: Slot['end']) => Slot,
  first: LocalTime,
): Slot {
  if ('start' in date) return slotAt(wallIn(date.start), date.end);
  // A mere date in a timed series is one more day at the usual time.
  return slotAt(date.kind === 'date' ? date.wall + (first - dateOf(first)) : wallIn(date));
}

/** Whether a slot is not after UNTIL; a date includes that day (RFC 5545 §3.3.10). */
function isUntil(slot: Slot, until: TimeValue, isDated: boolean): boolean {
  if (isDated) return slot.wall <= lastDate(until);
  if (until.kind === 'date') return slot.wall < until.wall + fullDay;
  return until.kind === 'utc' ? slot.at <= until.wall : slot.wall <= until.wall;
}

function lastDate(until: TimeValue): LocalTime {
  // The last second before somebody's midnight still belongs to the day that ends there.
  const isLastSecond = until.kind === 'utc' && (until.wall + 1000) % 3_600_000 === 0;
  return isLastSecond ? nearestMidnight(until.wall + 1000) - fullDay : dateMeant(until);
}

/** Tells which slots the values name: by instant, or by date where either side is a date. */
function matcherOf(
  values: readonly TimeValue[],
  { isDated, zones }: { readonly isDated: boolean; readonly zones: Zones },
): (slot: Slot) => boolean {
  const instants = new Set<Instant>();
  const dates = new Set<LocalTime>();
  const walls = new Set<LocalTime>();
  for (const value of values) {
    if (isDated) dates.add(dateMeant(value));
    else if (value.kind === 'date') dates.add(value.wall);
    else instants.add(instantOf(zones.of(value), value.wall));
    // A floating time in a series that has a zone: its sender meant the series' own clock.
    if (value.kind === 'local' && value.tzid === null) walls.add(value.wall);
  }
  return ({ at, wall }) => instants.has(at) || dates.has(dateOf(wall)) || walls.has(wall);
}
