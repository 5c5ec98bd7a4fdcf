/** How often a rule gives a start, and for how long: what can be known of it without expanding it (RFC 5545 §3.3.10). */
import { day } from '../../../shared/domain/common';

import type { LocalTime } from './localTime';
import type { Frequency, Rule } from './rule';

/** How many periods of a frequency a day can have at most. */
const perDay: Readonly<Record<Frequency, number>> = {
  SECONDLY: 86_400,
  MINUTELY: 1_440,
  HOURLY: 24,
  DAILY: 1,
  WEEKLY: 1,
  MONTHLY: 1,
  YEARLY: 1,
};

/** The longest that a period can be. */
export const maxPeriod: Readonly<Record<Frequency, number>> = {
  SECONDLY: 1_000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: day,
  WEEKLY: 7 * day,
  MONTHLY: 31 * day,
  YEARLY: 366 * day,
};

export const hasFixedPeriod = ({ frequency }: Rule): boolean =>
  frequency !== 'MONTHLY' && frequency !== 'YEARLY';

/** Whether the rule itself, not its start, tells the time of day. */
export const setsTime = ({ frequency, by }: Rule): boolean =>
  perDay[frequency] > 1 || by.has('BYHOUR') || by.has('BYMINUTE') || by.has('BYSECOND');

/** A rule that may give more than one start every quarter of an hour is no calendar's, and would flood it. */
const maxPerDay = 100;

export const isTooDense = (rule: Rule): boolean => densityOf(rule) > maxPerDay;

/** The engine gives up after 10,000 steps, be it starts or periods without one. */
const stepsAtATime = 8_000;

/** How long a range can be, in whole days, so that the engine comes through it. */
export function windowLengthFor(rule: Rule): number {
  const stepsPerDay = Math.max(densityOf(rule), perDay[rule.frequency] / rule.interval);
  return Math.max(1, Math.floor(stepsAtATime / stepsPerDay)) * day;
}

/** The most starts that a day can have: what the table of BY… parts lets grow within a period. */
function densityOf({ frequency, interval, by }: Rule): number {
  const hours = lengthOf(by.get('BYHOUR')) ?? (perDay[frequency] >= perDay.HOURLY ? 24 : 1);
  const minutes = lengthOf(by.get('BYMINUTE')) ?? (perDay[frequency] >= perDay.MINUTELY ? 60 : 1);
  const seconds = lengthOf(by.get('BYSECOND')) ?? (perDay[frequency] >= perDay.SECONDLY ? 60 : 1);
  const inDay = hours * minutes * seconds;
  const inPeriod = new Map<Frequency, number>([
    ['SECONDLY', 1],
    ['MINUTELY', seconds],
    ['HOURLY', minutes * seconds],
  ]);
  return Math.min(
    inDay,
    Math.max(1, Math.ceil(perDay[frequency] / interval)) * (inPeriod.get(frequency) ?? inDay),
  );
}

const lengthOf = (list: string | undefined): number | null =>
  list === undefined ? null : list.split(',').length;

/** COUNT where it can matter before `to`: one that is out of reach would only make the engine count. */
export function limitingCount(rule: Rule, start: LocalTime, to: LocalTime): number | null {
  if (rule.count === null) return null;
  const mostUntil = (Math.ceil((to - start) / day) + 1) * densityOf(rule);
  return rule.count > mostUntil ? null : rule.count;
}

/** Parts that leave every day, or every week, at least one start. */
const harmless = {
  DAILY: /^(?:WKST|BYHOUR|BYMINUTE|BYSECOND)$/,
  WEEKLY: /^(?:WKST|BYDAY|BYHOUR|BYMINUTE|BYSECOND)$/,
};

/** A reading after which COUNT leaves no more of a rule that surely gives a start in each of its periods. */
export function latestByCount({ frequency, interval, count, by }: Rule, start: LocalTime): LocalTime {
  if (count === null || (frequency !== 'DAILY' && frequency !== 'WEEKLY')) return Number.POSITIVE_INFINITY;
  const isFresh = [...by.keys()].every(name => harmless[frequency].test(name));
  return isFresh ? start + (count + 1) * interval * maxPeriod[frequency] : Number.POSITIVE_INFINITY;
}
