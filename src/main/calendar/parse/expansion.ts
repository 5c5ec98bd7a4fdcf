/** Expands recurrence rules with as little work for the engine as possible (RFC 5545 §3.3.10). */
import { day, fail, ok } from '../../../shared/domain/common';
import { type Budget, perStart } from './budget';
import { dayRuleStarts, isDayRule } from './dayRule';
import { type Expansion, expandRule, type LocalRange } from './engine';
import { dateOf, type LocalTime, monthsLater } from './localTime';
import type { Rule } from './rule';
import {
  hasFixedPeriod,
  isTooDense,
  latestByCount,
  limitingCount,
  maxPeriod,
  setsTime,
  stepsUntil,
  windowLengthFor,
} from './ruleDensity';

export type { Expansion, LocalRange };
/** Returns the starts of a rule in a range. */
export type Expand = (rule: Rule, start: LocalTime, range: LocalRange) => Expansion;

/** A rule with a COUNT of at most this many starts is never too dense. */
const maxDenseCount = 100;

/**
 * Creates an expansion with a cache, because feeds have few different rules and many events. UNTIL is left to the caller,
 * because it may be an instant.
 */
export function createExpansion(budget: Budget): Expand {
  const known = new Map<string, Expansion>();
  return (rule, start, range) => {
    if (range.to <= start || latestByCount(rule, start) < range.from) return ok([]);
    const isShort = rule.count !== null && rule.count <= maxDenseCount;
    if (isPlain(rule, start) && (isShort || !isTooDense(rule)))
      return plainStarts(rule, start, range, budget);
    if (isTooDense(rule)) return fail('not-understood');

    if (isDayRule(rule)) {
      return dayRuleStarts({ ...rule, count: limitingCount(rule, start, range.to) }, start, range, budget);
    }

    // If the rule does not set the time of day, events with the same dates can share the expansion.
    const timeOfDay = setsTime(rule) ? 0 : start - dateOf(start);
    const from = dateOf(Math.max(start, range.from) - timeOfDay);
    const to = dateOf(range.to - timeOfDay) + day;
    const count = limitingCount(rule, start, to);
    const anchor = count === null ? anchored(rule, start - timeOfDay, from) : start - timeOfDay;
    const text = ruleText(rule, count);
    const key = `${text} ${anchor} ${from} ${to}`;
    let localTimes = known.get(key);
    if (localTimes === undefined) {
      // With a COUNT, the engine starts at the beginning each time, so the range is expanded at once.
      const maxRange = count === null ? windowLengthFor(rule) : undefined;
      localTimes = expandRule(text, anchor, { from, to }, budget, maxRange);
      known.set(key, localTimes);
    }
    if (!localTimes.ok) {
      // Another event may have found out how long it takes.
      if (localTimes.problem === 'too-much-work') budget.spend(Number.POSITIVE_INFINITY);
      return localTimes;
    }
    const first = Math.max(start, range.from);
    return ok(
      localTimes.value.map(date => date + timeOfDay).filter(local => first <= local && local < range.to),
    );
  };
}

/** The 29th is not in every month. */
const isInEveryMonth = (local: LocalTime): boolean => new Date(local).getUTCDate() <= 28;

/** Whether a rule has no BY… parts and simply repeats each interval, so that no engine is needed. */
const isPlain = (rule: Rule, start: LocalTime): boolean =>
  [...rule.by.keys()].every(name => name === 'WKST') && (hasFixedPeriod(rule) || isInEveryMonth(start));

function plainStarts(rule: Rule, start: LocalTime, { from, to }: LocalRange, budget: Budget): Expansion {
  const localTimes: LocalTime[] = [];
  const maxSteps = rule.count ?? Number.POSITIVE_INFINITY;
  for (let step = stepsUntil(rule, start, from); step < maxSteps; step += 1) {
    const local = later(rule, start, step);
    if (!(local < to)) break; // also for NaN, beyond the range of dates
    if (local < from) continue;
    if (!budget.spend(perStart)) return fail('too-much-work');
    localTimes.push(local);
  }
  return ok(localTimes);
}

function later({ frequency, interval }: Rule, start: LocalTime, steps: number): LocalTime {
  if (frequency === 'MONTHLY') return monthsLater(start, steps * interval);
  if (frequency === 'YEARLY') return monthsLater(start, steps * interval * 12);
  return start + steps * interval * maxPeriod[frequency];
}

/**
 * Returns a later start with the same result from `from` on, so that the engine has less to do. Its period ends before
 * `from`, so that BYSETPOS sees whole periods.
 */
function anchored(rule: Rule, start: LocalTime, from: LocalTime): LocalTime {
  // With BYWEEKNO, the weekday comes from the start.
  if (!hasFixedPeriod(rule) && (!isInEveryMonth(start) || rule.by.has('BYWEEKNO'))) return start;
  const steps = stepsUntil(rule, start, from);
  const moved = later(rule, start, steps);
  const { frequency, by } = rule;
  // If the rule names the days of the month, the start's own day does not matter after its month.
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
