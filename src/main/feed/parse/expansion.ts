/** The readings that a recurrence rule gives: node-ical's engine on an event in UTC, asked for no more than is needed. */
import ical from 'node-ical';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { Frequency, Rule } from './rule';
import { basicFormat, dateOf, dayLength, type Wall } from './wall';

/** Readings from `from` on and before `to`. */
export interface Range {
  readonly from: Wall;
  readonly to: Wall;
}

export type Expand = (rule: Rule, start: Wall, range: Range) => Result<readonly Wall[], 'not-understood'>;

/** A rule that may give more than one start every quarter of an hour is no calendar's, and would flood it. */
const mostInADay = 100;
/** So many days at a time, so that the engine's own limit (10,000 steps) is out of reach. */
const daysAtATime = 60;

const perDay: Readonly<Record<Frequency, number>> = {
  SECONDLY: 86_400,
  MINUTELY: 1_440,
  HOURLY: 24,
  DAILY: 1,
  WEEKLY: 1,
  MONTHLY: 1,
  YEARLY: 1,
};

/**
 * Makes an expansion that remembers: a feed holds few rules and many events, and of most rules only the date of
 * their start matters. UNTIL is not its business, because it may be an instant.
 */
export function createExpansion(): Expand {
  const known = new Map<string, Result<readonly Wall[], 'not-understood'>>();
  return (rule, start, range) => {
    if (isFlood(rule)) return fail('not-understood');
    // Where the rule names no time of day the start's is the same every day, and the dates can be shared.
    const timeOfDay = setsTime(rule) ? 0 : start - dateOf(start);
    const from = Math.max(start, range.from) - timeOfDay;
    const whole = { from: dateOf(from), to: dateOf(range.to - timeOfDay) + dayLength };
    if (whole.to <= whole.from) return ok([]);

    const count = limitingCount(rule, start, whole.to);
    const anchor = count === null ? anchored(rule, start - timeOfDay, whole.from) : start - timeOfDay;
    const text = ruleText(rule, count);
    const key = `${text} ${anchor} ${whole.from} ${whole.to}`;
    let readings = known.get(key);
    if (readings === undefined) {
      readings = ask(text, anchor, whole);
      known.set(key, readings);
    }
    if (!readings.ok) return readings;
    return ok(
      readings.value
        .map(wall => wall + timeOfDay)
        .filter(wall => start <= wall && range.from <= wall && wall < range.to),
    );
  };
}

const setsTime = ({ frequency, by }: Rule): boolean =>
  perDay[frequency] > 1 || by.has('BYHOUR') || by.has('BYMINUTE') || by.has('BYSECOND');

const lengthOf = (list: string | undefined): number | null =>
  list === undefined ? null : list.split(',').length;

/** The most starts that a day can have: what the table of BY… parts in RFC 5545 §3.3.10 lets grow within a period. */
function densityOf({ frequency, interval, by }: Rule): number {
  const hours = lengthOf(by.get('BYHOUR')) ?? (perDay[frequency] >= perDay.HOURLY ? 24 : 1);
  const minutes = lengthOf(by.get('BYMINUTE')) ?? (perDay[frequency] >= perDay.MINUTELY ? 60 : 1);
  const seconds = lengthOf(by.get('BYSECOND')) ?? (perDay[frequency] >= perDay.SECONDLY ? 60 : 1);
  const inDay = hours * minutes * seconds;
  const inPeriod =
    { SECONDLY: 1, MINUTELY: seconds, HOURLY: minutes * seconds }[frequency as string] ?? inDay;
  return Math.min(inDay, Math.max(1, Math.ceil(perDay[frequency] / interval)) * inPeriod);
}

const isFlood = (rule: Rule): boolean =>
  densityOf(rule) > mostInADay && (rule.count === null || rule.count > mostInADay);

/** COUNT where it can matter before `to`: one that is out of reach would only make the engine count. */
function limitingCount(rule: Rule, start: Wall, to: Wall): number | null {
  if (rule.count === null) return null;
  const mostUntil = (Math.ceil((to - start) / dayLength) + 1) * densityOf(rule);
  return rule.count > mostUntil ? null : rule.count;
}

const units: Readonly<Partial<Record<Frequency, number>>> = {
  SECONDLY: 1_000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: dayLength,
  WEEKLY: 7 * dayLength,
};

/**
 * A start that gives the same readings from `from` on: whole intervals later, so that the engine need not walk
 * there, and the first period of its own is over before `from`, so that BYSETPOS sees whole periods.
 */
function anchored({ frequency, interval, by }: Rule, start: Wall, from: Wall): Wall {
  const unit = units[frequency];
  if (unit !== undefined) {
    const step = unit * interval;
    return start + Math.max(0, Math.floor((from - start) / step) - 1) * step;
  }
  const date = new Date(start);
  // The 29th is not in every month, and BYWEEKNO takes the weekday from the start.
  if (date.getUTCDate() > 28 || by.has('BYWEEKNO')) return start;
  const step = frequency === 'MONTHLY' ? interval : 12 * interval;
  const until = new Date(from);
  const months =
    (until.getUTCFullYear() - date.getUTCFullYear()) * 12 + until.getUTCMonth() - date.getUTCMonth();
  date.setUTCMonth(date.getUTCMonth() + Math.max(0, Math.floor(months / step) - 1) * step);
  return date.getTime();
}

function ruleText({ frequency, interval, by }: Rule, count: number | null): string {
  const parts = [`FREQ=${frequency}`, `INTERVAL=${interval}`];
  if (count !== null) parts.push(`COUNT=${count}`);
  for (const [name, value] of by) parts.push(`${name}=${value}`);
  return parts.join(';');
}

function ask(rule: string, start: Wall, { from, to }: Range): Result<readonly Wall[], 'not-understood'> {
  const lines = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:rule',
    `DTSTART:${basicFormat(start)}Z`,
    `RRULE:${rule}`,
  ];
  try {
    const calendar = ical.sync.parseICS([...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'));
    const event = calendar.rule;
    const engine = event?.type === 'VEVENT' ? event.rrule : undefined;
    if (engine === undefined) return fail('not-understood');
    const readings: Wall[] = [];
    for (let at = from; at < to; at += daysAtATime * dayLength) {
      const end = Math.min(to, at + daysAtATime * dayLength);
      for (const date of engine.between(new Date(at), new Date(end - 1), true)) readings.push(date.getTime());
    }
    return ok(readings);
  } catch {
    // The engine throws on what it can't follow, and after 10,000 steps without a result.
    return fail('not-understood');
  }
}
