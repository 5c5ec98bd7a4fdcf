/** Wall time and instant: one rule for every zone, be it the system's or the feed's own. */

import { Temporal } from 'temporal-polyfill';
import { day, type Instant, type Millis } from '../../../shared/domain/common';
import type { LocalTime } from './localTime';

export interface Zone {
  /** What the zone's clocks are ahead of UTC at an instant. */
  readonly offsetAt: (at: Instant) => Millis;
}

export const utc: Zone = { offsetAt: () => 0 };

export const localTimeIn = (zone: Zone, at: Instant): LocalTime => at + zone.offsetAt(at);

/**
 * The instant at which the zone's clocks show `wall`. An hour that comes twice means its first time (RFC 5545
 * §3.3.5); one that is left out is read with the offset before the gap, hence later: what Temporal calls 'compatible'.
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

interface Span {
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
  readonly offset: Millis;
}

/** A zone that the system knows by this name (IANA or a fixed offset); null where it doesn't. */
export function systemZone(id: string): Zone | null {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  // Temporal takes some ten microseconds to answer; between two transitions the answer stays the same.
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
  // 'previous' means before, not at: asked a moment later, it gives a transition that happens right now too.
  const previous = time.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const next = time.getTimeZoneTransition('next');
  return {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: time.offsetNanoseconds / 1_000_000,
  };
}
