/** Parses recurrence rules strictly, so that the engine never gets one that it would misread (RFC 5545 §3.3.10). */
import { fail, ok, type Result } from '../../../shared/domain/common';
import type { Property } from './contentLine';
import { type TimeValue, timeValueOf } from './values';

const frequencies = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];

/** A parsed RRULE or EXRULE. */
export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** Inclusive; a date includes the whole day. */
  readonly until: TimeValue | null;
  /** What becomes of a day that a month does not have (RFC 7529 §4.1). */
  readonly skip: Skip;
  /** The BY… parts and WKST by upper-case name, in a fixed order. */
  readonly by: ReadonlyMap<string, string>;
  /** Whether a COUNT or INTERVAL that was not positive was left out. */
  readonly isRepaired: boolean;
}

const skips = ['OMIT', 'BACKWARD', 'FORWARD'] as const;
export type Skip = (typeof skips)[number];

const weekday = '(?:MO|TU|WE|TH|FR|SA|SU)';
const listOf = (item: string): RegExp => new RegExp(`^${item}(?:,${item})*$`);
const upTo366 = '(?:[1-9]|[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-6])';

/** The valid values of each part, in the order of `by`. */
const partGrammar: ReadonlyMap<string, RegExp> = new Map([
  ['BYMONTH', listOf('0?(?:[1-9]|1[0-2])')],
  ['BYWEEKNO', listOf('[+-]?0?(?:[1-9]|[1-4]\\d|5[0-3])')],
  ['BYYEARDAY', listOf(`[+-]?0{0,2}${upTo366}`)],
  ['BYMONTHDAY', listOf('[+-]?0?(?:[1-9]|[12]\\d|3[01])')],
  ['BYDAY', listOf(`(?:[+-]?0?(?:[1-9]|[1-4]\\d|5[0-3]))?${weekday}`)],
  ['BYHOUR', listOf('(?:0?\\d|1\\d|2[0-3])')],
  ['BYMINUTE', listOf('[0-5]?\\d')],
  ['BYSECOND', listOf('(?:[0-5]?\\d|60)')],
  ['BYSETPOS', listOf(`[+-]?0{0,2}${upTo366}`)],
  ['WKST', new RegExp(`^${weekday}$`)],
]);

const partNames = [...partGrammar.keys()];
const knownNames = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'RSCALE', 'SKIP', ...partNames]);

/** Longer than any sensible rule, such as a list of all 366 days of the year. */
const maxRuleLength = 2_000;

/**
 * Parses an RRULE or EXRULE, in any letter case and order. A negative COUNT and an INTERVAL that is not positive are left
 * out; any other error fails. The problem is the part that is not understood.
 */
export function ruleOf(property: Property): Result<Rule, string> {
  if (property.value.length > maxRuleLength) return fail(property.value);
  const parts = new Map<string, string>();
  for (const part of property.value.toUpperCase().replace(/\s/g, '').split(';')) {
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(equals, 0));
    if (part === '' || name.startsWith('X-')) continue;
    const value = part.slice(equals + 1);
    if (equals === -1 || (parts.get(name) ?? value) !== value) return fail(part);
    parts.set(name, value);
  }

  const frequency = frequencies.find(name => name === parts.get('FREQ'));
  if (frequency === undefined) return fail(property.value);
  for (const [name, value] of parts) {
    const isValid = knownNames.has(name) && (partGrammar.get(name)?.test(value) ?? true);
    if (!isValid) return fail(`${name}=${value}`);
  }

  const interval = numberIn(parts.get('INTERVAL'));
  if (interval === 'malformed') return fail(`INTERVAL=${parts.get('INTERVAL')}`);
  const count = numberIn(parts.get('COUNT'));
  if (count === 'malformed' || count === 0) return fail(`COUNT=${parts.get('COUNT')}`);
  // RFC 7529; other calendars than the Gregorian one are not supported.
  const scale = parts.get('RSCALE') ?? 'GREGORIAN';
  if (scale !== 'GREGORIAN') return fail(`RSCALE=${scale}`);
  const skipText = parts.get('SKIP') ?? 'OMIT';
  const skip = skips.find(name => name === skipText);
  if (skip === undefined) return fail(`SKIP=${skipText}`);
  const untilText = parts.get('UNTIL');
  const until =
    untilText === undefined ? null : timeValueOf(untilText, { ...property, parameters: new Map() });
  if (until === null && untilText !== undefined) return fail(`UNTIL=${untilText}`);

  const by = new Map<string, string>();
  for (const name of partNames) {
    const value = parts.get(name);
    if (value !== undefined) by.set(name, value);
  }
  return ok({
    frequency,
    interval: interval !== null && interval > 0 ? interval : 1,
    count: count !== null && count > 0 ? count : null,
    until,
    skip,
    by,
    isRepaired: (interval !== null && interval < 1) || (count !== null && count < 0),
  });
}

function numberIn(text: string | undefined): number | null | 'malformed' {
  if (text === undefined) return null;
  return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : 'malformed';
}
