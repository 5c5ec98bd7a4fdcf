/** Conversion between local times and instants, for system zones and a feed's own zones. */

import { Temporal } from 'temporal-polyfill';
import { day, type Instant, type Millis } from '../../../shared/domain/common';
import type { LocalTime } from './localTime';

/** A time zone. */
export interface Zone {
  /** The zone's offset from UTC at an instant, in milliseconds; positive east of Greenwich. */
  readonly offsetAt: (at: Instant) => Millis;
}

export const utc: Zone = { offsetAt: () => 0 };

/** Returns the local time of an instant in a zone. */
export const localTimeIn = (zone: Zone, at: Instant): LocalTime => at + zone.offsetAt(at);

/**
 * Returns the instant of a local time in a zone. A repeated local time means its first occurrence (RFC 5545 §3.3.5); one
 * in a gap is read with the offset before the gap. Temporal calls this 'compatible'.
 */
export function instantOf(zone: Zone, local: LocalTime): Instant {
  const before = zone.offsetAt(local - day);
  const after = zone.offsetAt(local + day);
  if (before === after) return local - before;
  const early = local - before;
  if (zone.offsetAt(early) === before) return early;
  const late = local - after;
  return zone.offsetAt(late) === after ? late : early;
}

/** The offsets at the beginning of each month, which show when in a year clocks change. */
const offsetsIn = (zone: Zone, year: number): readonly Millis[] =>
  Array.from({ length: 13 }, (_, month) => zone.offsetAt(Date.UTC(year, month)));

/** Whether two zones differ in a year or the next. */
export const differsIn = (a: Zone, b: Zone, year: number): boolean =>
  [year, year + 1].some(each => `${offsetsIn(a, each)}` !== `${offsetsIn(b, each)}`);

/** Returns the last year until `year` in which a zone's clocks did not change as in the year before; at least 1990. */
export function lastRuleChange(zone: Zone, year: number): number {
  let changed = year;
  while (changed > 1990 && `${offsetsIn(zone, changed)}` === `${offsetsIn(zone, changed - 1)}`) changed -= 1;
  return changed;
}

interface Span {
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
  readonly offset: Millis;
}

/** Returns the zone of an IANA name or a fixed offset, or null if the system does not know it. */
export function systemZone(id: string): Zone | null {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  // Temporal takes about ten microseconds per call, so the offsets between two transitions are cached.
  const spans: Span[] = [];
  let last: Span = { from: 0, to: 0, offset: 0 };
  return {
    offsetAt: at => {
      if (at < last.from || at >= last.to) {
        let span = spans.find(({ from, to }) => from <= at && at < to);
        if (span === undefined) {
          span = spanAround(id, at);
          spans.push(span);
        }
        last = span;
      }
      return last.offset;
    },
  };
}

function spanAround(id: string, at: Instant): Span {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(id);
  // 'previous' means strictly before, so a millisecond is added to include a transition at this very instant.
  const previous = time.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const next = time.getTimeZoneTransition('next');
  return {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: time.offsetNanoseconds / 1_000_000,
  };
}
