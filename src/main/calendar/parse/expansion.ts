/** The readings that a recurrence rule gives in a range, with as little work for the engine as can be (RFC 5545 §3.3.10). */
import { day, fail, ok } from '../../../shared/domain/common';
import { type Expansion, expandRule, type LocalRange } from './engine';
import { dateOf, type LocalTime, monthsBetween, monthsLater } from './localTime';
import type { Rule } from './rule';
import {
  hasFixedPeriod,
  isTooDense,
  latestByCount,
  limitingCount,
  maxPeriod,
  setsTime,
  windowLengthFor,
} from './ruleDensity';

export type { Expansion, LocalRange };
export type Expand = (rule: Rule, start: LocalTime, range: LocalRange) => Expansion;

/** So many starts may come at any pace. */
const maxDenseCount = 100;

/**
 * Makes an expansion that remembers: a feed holds few rules and many events, and of most rules only the date of
 * their start matters. UNTIL is not its business, because it may be an instant.
 */
export function createExpansion(): Expand {
  const known = new Map<string, Expansion>();
  return (rule, start, range) => {
    if (range.to <= start || latestByCount(rule, start) < range.from) return ok([]);
    const isShort = rule.count !== null && rule.count <= maxDenseCount;
    if (isPlain(rule, start) && (isShort || !isTooDense(rule))) return ok(plainStarts(rule, start, range));
    if (isTooDense(rule)) return fail('not-understood');

    // Where the rule names no time of day the start's is the same every day, and the dates can be shared.
    const timeOfDay = setsTime(rule) ? 0 : start - dateOf(start);
    const from = dateOf(Math.max(start, range.from) - timeOfDay);
    const to = dateOf(range.to - timeOfDay) + day;
    const count = limitingCount(rule, start, to);
    const anchor = count === null ? anchored(rule, start - timeOfDay, from) : start - timeOfDay;
    const text = ruleText(rule, count);
    const key = `${text} ${anchor} ${from} ${to}`;
    let localTimes = known.get(key);
    if (localTimes === undefined) {
      // With a COUNT the engine walks from the start each time: it is asked once.
      localTimes = expandRule(text, anchor, { from, to }, count === null ? windowLengthFor(rule) : undefined);
      known.set(key, localTimes);
    }
    if (!localTimes.ok) return localTimes;
    const first = Math.max(start, range.from);
    return ok(
      localTimes.value.map(date => date + timeOfDay).filter(local => first <= local && local < range.to),
    );
  };
}

/** The 29th is not in every month. */
const isInEveryMonth = (local: LocalTime): boolean => new Date(local).getUTCDate() <= 28;

/** Without BY… parts a start comes back each interval, at the same time of the same day: no engine is needed. */
const isPlain = (rule: Rule, start: LocalTime): boolean =>
  [...rule.by.keys()].every(name => name === 'WKST') && (hasFixedPeriod(rule) || isInEveryMonth(start));

function plainStarts(rule: Rule, start: LocalTime, { from, to }: LocalRange): readonly LocalTime[] {
  const localTimes: LocalTime[] = [];
  const maxSteps = rule.count ?? Number.POSITIVE_INFINITY;
  for (let step = stepsUntil(rule, start, from); step < maxSteps; step += 1) {
    const local = later(rule, start, step);
    if (!(local < to)) break; // NaN, too, is beyond every calendar
    if (local >= from) localTimes.push(local);
  }
  return localTimes;
}

/** So many whole intervals after `start` lies the last reading before `at`, or one just before that; 0 if none does. */
function stepsUntil(rule: Rule, start: LocalTime, at: LocalTime): number {
  const passed = hasFixedPeriod(rule)
    ? (at - start) / maxPeriod[rule.frequency]
    : monthsBetween(start, at) / (rule.frequency === 'YEARLY' ? 12 : 1);
  return Math.max(0, Math.floor(passed / rule.interval) - 1);
}

function later({ frequency, interval }: Rule, start: LocalTime, steps: number): LocalTime {
  if (frequency === 'MONTHLY') return monthsLater(start, steps * interval);
  if (frequency === 'YEARLY') return monthsLater(start, steps * interval * 12);
  return start + steps * interval * maxPeriod[frequency];
}

/**
 * A start that gives the same readings from `from` on: whole intervals later, so that the engine need not walk
 * there, and its own period is over before `from`, so that BYSETPOS sees whole periods.
 */
function anchored(rule: Rule, start: LocalTime, from: LocalTime): LocalTime {
  // BYWEEKNO takes the weekday from the start.
  if (!hasFixedPeriod(rule) && (!isInEveryMonth(start) || rule.by.has('BYWEEKNO'))) return start;
  const steps = stepsUntil(rule, start, from);
  const moved = later(rule, start, steps);
  const { frequency, by } = rule;
  // Where the rule itself names the days of the month, the start's matters no more once its month is over.
  const namesDays = by.has('BYDAY') || by.has('BYMONTHDAY');
  return frequency === 'MONTHLY' && steps > 0 && namesDays
    ? moved - (new Date(moved).getUTCDate() - 1) * day
    : moved;
}

function ruleText({ frequency, interval, by }: Rule, count: number | null): string {
  const parts = [`FREQ=${frequency}`, `INTERVAL=${interval}`];
  if (count !== null) parts.push(`COUNT=${count}`);
  for (const [name, value] of by) parts.push(`${name}=${value}`);
  return parts.join(';');
}
