/** The starts of a series: rules and extra dates minus exceptions (RFC 5545 §3.8.5). */
import { day, hour, type Instant, second } from '../../../shared/domain/common';
import { type Budget, perStart } from './budget';
import type { EventComponent } from './event';
import type { Expand, LocalRange } from './expansion';
import { dateOf, type LocalTime, nearestMidnight } from './localTime';
import type { Rule } from './rule';
import type { Duration, Period, TimeValue } from './values';
import { instantOf, localTimeIn, type Zone } from './zone';
import type { Zones } from './zones';

/** One start of a series. It identifies the instance, even after it was moved. */
export interface Slot {
  readonly at: Instant;
  /** `at` as local time in the zone of the series. */
  readonly local: LocalTime;
  /** The end of an RDATE that is a PERIOD; otherwise null. */
  readonly end: TimeValue | Duration | null;
}

/** A single event or a series, without overrides. */
export interface EventSeries {
  readonly zone: Zone;
  /** Returns the slots in a range of local times, without exceptions, in no particular order. */
  readonly slotsIn: (range: LocalRange) => readonly Slot[];
  /** Returns a predicate for the slots that a RECURRENCE-ID or EXDATE names, by time or by date. */
  readonly named: (value: TimeValue) => (slot: Slot) => boolean;
  /** Returns the local time of `value` in the zone of the series, whether or not there is a slot. */
  readonly localTimeOf: (value: TimeValue) => LocalTime;
}

/** Returns the series of a component without RECURRENCE-ID. */
export function eventSeriesOf(
  master: EventComponent,
  zones: Zones,
  expand: Expand,
  budget: Budget,
): EventSeries {
  const zone = zones.of(master.start);
  const isDated = master.start.kind === 'date';
  const first = master.start.local;
  const slotAt = (local: LocalTime, end: Slot['end'] = null): Slot => ({
    at: instantOf(zone, local),
    local,
    end,
  });

  const toLocal = (value: TimeValue): LocalTime => {
    if (isDated) return dateMeant(value);
    if (value.kind === 'date') return value.local;
    return localTimeIn(zone, instantOf(zones.of(value), value.local));
  };
  const extra = master.dates.map((date): Slot => extraSlot(date, toLocal, slotAt, first));
  const excluded = matcherOf(master.exceptionDates, { isDated, zones });

  /** DTSTART is the first of COUNT instances, even if the rule would not make it (RFC 5545 §3.8.5.3). */
  const counted = (rule: Rule): Rule | null => {
    if (rule.count === null) return rule;
    const own = expand({ ...rule, count: null }, first, { from: first, to: first + 1 });
    const count = own.ok && own.value.length === 0 ? rule.count - 1 : rule.count;
    return count === 0 ? null : { ...rule, count };
  };
  const rules = once(() =>
    master.rules.flatMap(rule => (rule === 'not-understood' ? [] : (counted(rule) ?? []))),
  );

  const byRule = (rule: Rule, range: LocalRange): readonly LocalTime[] | null => {
    const localTimes = expand(rule, first, range);
    if (!localTimes.ok) return null;
    const { until } = rule;
    return until === null
      ? localTimes.value
      : localTimes.value.filter(local => isUntil(slotAt(local), until, isDated));
  };

  return {
    zone,
    localTimeOf: toLocal,
    named: value => matcherOf([value], { isDated, zones }),
    slotsIn: range => {
      const slots = new Map<Instant, Slot>();
      const add = (slot: Slot): void => {
        if (isIn(range, slot.local) && budget.spend(perStart)) slots.set(slot.at, slot);
      };
      // Looking up the offset of a time far away takes a millisecond in a zone with a long history.
      const addAt = (local: LocalTime): void => {
        if (isIn(range, local)) add(slotAt(local));
      };
      if (!budget.spend(extra.length + perStart * (master.rules.length + master.exceptionRules.length))) {
        return [];
      }
      addAt(first);
      for (const rule of rules()) for (const local of byRule(rule, range) ?? []) addAt(local);
      for (const slot of extra) add(slot);
      for (const rule of master.exceptionRules) {
        for (const local of byRule(rule, range) ?? []) slots.delete(instantOf(zone, local));
      }
      return [...slots.values()].filter(slot => !excluded(slot));
    },
  };
}

/** Returns the date that a value means in an all-day series. Senders may write it as UTC, so midnight is rounded. */
const dateMeant = (value: TimeValue): LocalTime =>
  value.kind === 'utc' ? nearestMidnight(value.local) : dateOf(value.local);

function extraSlot(
  date: TimeValue | Period,
  toLocal: (value: TimeValue) => LocalTime,
  slotAt: (local: LocalTime, end?: Slot['end']) => Slot,
  first: LocalTime,
): Slot {
  if ('start' in date) return slotAt(toLocal(date.start), date.end);
  // A date in a timed series means that day at the usual time.
  return slotAt(date.kind === 'date' ? date.local + (first - dateOf(first)) : toLocal(date));
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

const isIn = ({ from, to }: LocalRange, local: LocalTime): boolean => from <= local && local < to;

/** Whether a slot is not after UNTIL; a date includes that day (RFC 5545 §3.3.10). */
function isUntil(slot: Slot, until: TimeValue, isDated: boolean): boolean {
  if (isDated) return slot.local <= lastDate(until);
  if (until.kind === 'date') return slot.local < until.local + day;
  return until.kind === 'utc' ? slot.at <= until.local : slot.local <= until.local;
}

function lastDate(until: TimeValue): LocalTime {
  // 23:59:59 in some zone means the day that ends then.
  const isLastSecond = until.kind === 'utc' && (until.local + second) % hour === 0;
  return isLastSecond ? nearestMidnight(until.local + second) - day : dateMeant(until);
}

/** Returns a predicate for the slots that the values name: by instant, or by date if either is a date. */
function matcherOf(
  values: readonly TimeValue[],
  { isDated, zones }: { readonly isDated: boolean; readonly zones: Zones },
): (slot: Slot) => boolean {
  const instants = new Set<Instant>();
  const dates = new Set<LocalTime>();
  const localTimes = new Set<LocalTime>();
  for (const value of values) {
    if (isDated) dates.add(dateMeant(value));
    else if (value.kind === 'date') dates.add(value.local);
    else instants.add(instantOf(zones.of(value), value.local));
    // A floating time in a series with a zone is meant in that zone.
    if (value.kind === 'local' && value.tzid === null) localTimes.add(value.local);
  }
  return ({ at, local }) => instants.has(at) || dates.has(dateOf(local)) || localTimes.has(local);
}
