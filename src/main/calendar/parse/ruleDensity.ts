/** How often and how long a rule recurs, estimated without expanding it (RFC 5545 §3.3.10). */
import { day, hour, minute, second } from '../../../shared/domain/common';
import { type LocalTime, monthsBetween } from './localTime';
import type { Frequency, Rule } from './rule';

/** The maximum number of periods per day. */
const perDay: Readonly<Record<Frequency, number>> = {
  SECONDLY: 86_400,
  MINUTELY: 1_440,
  HOURLY: 24,
  DAILY: 1,
  WEEKLY: 1,
  MONTHLY: 1,
  YEARLY: 1,
};

/** The maximum length of a period in milliseconds. */
export const maxPeriod: Readonly<Record<Frequency, number>> = {
  SECONDLY: second,
  MINUTELY: minute,
  HOURLY: hour,
  DAILY: day,
  WEEKLY: 7 * day,
  MONTHLY: 31 * day,
  YEARLY: 366 * day,
};

/** Whether all periods of the rule have the same length. */
export const hasFixedPeriod = ({ frequency }: Rule): boolean =>
  frequency !== 'MONTHLY' && frequency !== 'YEARLY';

/** Whether the rule sets the time of day, so that the start's is ignored. */
export const setsTime = ({ frequency, by }: Rule): boolean =>
  perDay[frequency] > 1 || by.has('BYHOUR') || by.has('BYMINUTE') || by.has('BYSECOND');

/** About one start every quarter of an hour. A rule with more is not meant for people and would flood the calendar. */
const maxPerDay = 100;

/** Whether a rule recurs too often to be expanded. */
export const isTooDense = (rule: Rule): boolean => densityOf(rule) > maxPerDay;

/** The engine gives up after 10,000 steps; a step is a start or a period without one. */
const maxSteps = 8_000;

/** Returns the longest range, in milliseconds and whole days, that the engine can expand at once. */
export function windowLengthFor(rule: Rule): number {
  const stepsPerDay = Math.max(densityOf(rule), perDay[rule.frequency] / rule.interval);
  return Math.max(1, Math.floor(maxSteps / stepsPerDay)) * day;
}

/** Returns the maximum number of starts per day, from the table of BY… parts. */
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

/** Returns COUNT if it can be reached before `to`, or null, because counting is slow. */
export function limitingCount(rule: Rule, start: LocalTime, to: LocalTime): number | null {
  if (rule.count === null) return null;
  const maxUntil = (Math.ceil((to - start) / day) + 1) * densityOf(rule);
  return rule.count > maxUntil ? null : rule.count;
}

/** Parts that leave at least one start in every day or week. */
const nonLimitingParts = {
  DAILY: /^(?:WKST|BYHOUR|BYMINUTE|BYSECOND)$/,
  WEEKLY: /^(?:WKST|BYDAY|BYHOUR|BYMINUTE|BYSECOND)$/,
};

/** Returns a local time after which COUNT allows no more starts; infinity if that is unknown. */
export function latestByCount({ frequency, interval, count, by }: Rule, start: LocalTime): LocalTime {
  if (count === null || (frequency !== 'DAILY' && frequency !== 'WEEKLY')) return Number.POSITIVE_INFINITY;
  const hasStartInEachPeriod = [...by.keys()].every(name => nonLimitingParts[frequency].test(name));
  return hasStartInEachPeriod
    ? start + (count + 1) * interval * maxPeriod[frequency]
    : Number.POSITIVE_INFINITY;
}

/** Returns the number of intervals from `start` to the last start before `at`, or one less; never negative. */
export function stepsUntil(rule: Rule, start: LocalTime, at: LocalTime): number {
  const passed = hasFixedPeriod(rule)
    ? (at - start) / maxPeriod[rule.frequency]
    : monthsBetween(start, at) / (rule.frequency === 'YEARLY' ? 12 : 1);
  return Math.max(0, Math.floor(passed / rule.interval) - 1);
}
