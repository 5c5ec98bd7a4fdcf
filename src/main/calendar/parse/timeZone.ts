/** A feed's own time zones (RFC 5545 §3.6.5). */
import { append, day, type Instant, largest, type Millis } from '../../../shared/domain/common';
import { type Property, propertyOf, unfoldedLines } from './contentLine';
import type { Expand } from './expansion';
import type { LocalTime } from './localTime';
import { ruleOf } from './rule';
import { periodOf, timeValueOf, utcOffsetOf } from './values';
import { type OwnZone, tzidKey } from './zones';

interface Observance {
  readonly from: Millis;
  readonly to: Millis;
  /** The local times at which the offset changes, by the clock before the change. */
  readonly onsets: readonly LocalTime[];
}

/** Returns the TZID of a VTIMEZONE as `tzidKey` writes it, or null. */
export function tzidOf(block: string): string | null {
  for (const line of unfoldedLines(block)) {
    const property = propertyOf(line);
    if (property?.name === 'TZID') return tzidKey(property.value);
  }
  return null;
}

/**
 * Returns the zone of a VTIMEZONE, or null if it has no valid observance.
 *
 * @param until changes after this local time are ignored
 */
export function ownZone(block: string, until: LocalTime, expand: Expand): OwnZone | null {
  const observances = observancesIn(block, until, expand);
  const onsets = observances
    .flatMap(({ from, to, onsets }) => onsets.map(onset => ({ at: onset - from, before: from, after: to })))
    .sort((a, b) => a.at - b.at);
  const [first] = onsets;
  if (first === undefined) return null;
  return {
    zone: {
      offsetAt: at =>
        at < first.at ? first.before : (onsets[lastIndexAt(onsets, at)]?.after ?? first.after),
    },
    since: largest(observances.map(({ onsets: [start = 0] }) => new Date(start).getUTCFullYear())),
  };
}

/** Returns the index of the last change that is not after `at`, by binary search. */
function lastIndexAt(onsets: readonly { readonly at: Instant }[], at: Instant): number {
  let low = 0;
  let high = onsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((onsets[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function observancesIn(block: string, until: LocalTime, expand: Expand): readonly Observance[] {
  const observances: Observance[] = [];
  let properties: Property[] | null = null;
  for (const line of unfoldedLines(block)) {
    const property = propertyOf(line);
    if (property === null) continue;
    const component = property.value.trim().toUpperCase();
    const isBorder = component === 'STANDARD' || component === 'DAYLIGHT';
    if (property.name === 'BEGIN' && isBorder) {
      properties = [];
    } else if (property.name === 'END' && isBorder) {
      const observance = observanceOf(properties ?? [], until, expand);
      if (observance !== null) observances.push(observance);
      properties = null;
    } else {
      properties?.push(property);
    }
  }
  return observances;
}

function observanceOf(properties: readonly Property[], until: LocalTime, expand: Expand): Observance | null {
  const find = (name: string): Property | undefined => properties.find(property => property.name === name);
  const startProperty = find('DTSTART');
  const start = startProperty === undefined ? null : timeValueOf(startProperty.value, startProperty);
  const to = utcOffsetOf(find('TZOFFSETTO')?.value ?? '');
  const from = utcOffsetOf(find('TZOFFSETFROM')?.value ?? '') ?? to;
  if (start === null || from === null || to === null) return null;

  const onsets = [start.local];
  for (const property of properties) {
    if (property.name === 'RDATE') append(onsets, datesOf(property));
    if (property.name === 'RRULE') append(onsets, onsetsOf(property, start.local, from, until, expand));
  }
  return { from, to, onsets };
}

const datesOf = (property: Property): readonly LocalTime[] =>
  property.value.split(',').flatMap(text => {
    const value = timeValueOf(text, property) ?? periodOf(text, property)?.start ?? null;
    return value === null ? [] : [value.local];
  });

/** Daylight saving time did not exist before. Some VTIMEZONEs begin in 1601, meaning "always". */
const firstYear = Date.UTC(1916, 0, 1);

function onsetsOf(
  property: Property,
  start: LocalTime,
  offset: Millis,
  until: LocalTime,
  expand: Expand,
): readonly LocalTime[] {
  const rule = ruleOf(property);
  if (!rule.ok) return [];
  const localTimes = expand(rule.value, start, { from: Math.max(start, firstYear), to: until });
  if (!localTimes.ok) return [];
  const last = rule.value.until;
  if (last === null) return localTimes.value;
  // UNTIL is in UTC, but the changes are local times.
  const end =
    last.kind === 'date' ? last.local + day - 1 : last.kind === 'utc' ? last.local + offset : last.local;
  return localTimes.value.filter(onset => onset <= end);
}
