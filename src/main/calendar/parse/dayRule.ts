/** Expands the rules of everyday calendars, which choose days of a week, month or year (RFC 5545 §3.3.10). */
import { day, fail, ok } from '../../../shared/domain/common';
import { type Budget, perStart } from './budget';
import type { Expansion, LocalRange } from './engine';
import { dateOf, type LocalTime, monthsLater } from './localTime';
import type { Rule, Skip } from './rule';
import { stepsUntil } from './ruleDensity';

interface Span {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

const times = ['BYHOUR', 'BYMINUTE', 'BYSECOND', 'BYSETPOS', 'WKST'];
const parts: Readonly<Partial<Record<Rule['frequency'], readonly string[]>>> = {
  DAILY: ['BYMONTH', 'BYMONTHDAY', 'BYDAY', ...times],
  WEEKLY: ['BYMONTH', 'BYDAY', ...times],
  MONTHLY: ['BYMONTH', 'BYMONTHDAY', 'BYDAY', ...times],
  YEARLY: ['BYMONTH', 'BYMONTHDAY', 'BYDAY', ...times],
};

/** Whether a rule can be expanded here. The engine is slower, but knows all rules. */
export function isDayRule({ frequency, by }: Rule): boolean {
  const known = parts[frequency];
  if (known === undefined || ![...by.keys()].every(name => known.includes(name))) return false;
  const hasOrdinal = /\d/.test(by.get('BYDAY') ?? '');
  return !hasOrdinal || ((frequency === 'MONTHLY' || frequency === 'YEARLY') && !by.has('BYMONTHDAY'));
}

/** Returns the starts of a day rule in a range. */
export function dayRuleStarts(
  rule: Rule,
  start: LocalTime,
  { from, to }: LocalRange,
  budget: Budget,
): Expansion {
  const { by, count } = rule;
  const daysIn = dayChoice(rule, start);
  const times = timesOfDay(rule, start);
  const positions = numbersIn(by.get('BYSETPOS'));
  const starts: LocalTime[] = [];
  let counted = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (let step = count === null ? stepsUntil(rule, start, from) : 0; ; step += 1) {
    const period = periodAt(rule, start, step);
    if (!(period.from < to)) return ok(starts); // also for NaN, beyond the range of dates
    const days = daysIn(period);
    if (!budget.spend(perStart * (1 + days.length * times.length))) {
      return fail('too-much-work');
    }
    const all = days.flatMap(date => times.map(time => date + time));
    for (const local of positions === null ? all : atPositions(all, positions)) {
      // A day that a month lacks may have been moved to the first of the next one.
      if (local < start || local <= last) continue;
      last = local;
      counted += 1;
      if (local >= to || (count !== null && counted > count)) return ok(starts);
      if (local >= from) starts.push(local);
    }
  }
}

function periodAt({ frequency, interval, by }: Rule, start: LocalTime, step: number): Span {
  const date = dateOf(start);
  const months = frequency === 'YEARLY' ? 12 : 1;
  switch (frequency) {
    case 'WEEKLY': {
      const first = weekdays.indexOf(by.get('WKST') ?? 'MO');
      const from = date - ((weekdayOf(date) - first + 7) % 7) * day + step * interval * 7 * day;
      return { from, to: from + 7 * day };
    }
    case 'MONTHLY':
    case 'YEARLY': {
      const first = frequency === 'YEARLY' ? firstOfYear(date) : firstOfMonth(date);
      const from = monthsLater(first, step * interval * months);
      return { from, to: monthsLater(from, months) };
    }
    default: {
      const from = date + step * interval * day;
      return { from, to: from + day };
    }
  }
}

/** Returns a function that chooses the days of a period, in order. */
function dayChoice({ frequency, by, skip }: Rule, start: LocalTime): (period: Span) => readonly LocalTime[] {
  const months = numbersIn(by.get('BYMONTH'));
  const monthDays = numbersIn(by.get('BYMONTHDAY'));
  const byDay = by.get('BYDAY')?.split(',').map(weekdayIn) ?? null;
  const isOn = (date: LocalTime): boolean =>
    byDay === null || byDay.some(({ weekday }) => weekday === weekdayOf(date));

  if (frequency === 'DAILY' || frequency === 'WEEKLY') {
    const usual = frequency === 'WEEKLY' ? [weekdayOf(dateOf(start))] : null;
    const on = byDay?.map(({ weekday }) => weekday) ?? usual;
    // Looked up for each day, because most rules of a calendar are these.
    const isOnWeekday = weekdays.map((_, weekday) => on === null || on.includes(weekday));
    return period =>
      daysOf(period).filter(
        date =>
          isOnWeekday[weekdayOf(date)] === true &&
          (months === null || months.includes(monthOf(date))) &&
          (monthDays === null || isMonthDay(date, monthDays)),
      );
  }

  const inSpan = (span: Span): readonly LocalTime[] => {
    if (monthDays !== null) return monthDaysOf(span, monthDays, skip).filter(isOn);
    if (byDay !== null) return daysOf(span).filter(date => byDay.some(choice => isNth(date, choice, span)));
    return monthDaysOf(span, [new Date(start).getUTCDate()], skip);
  };
  // BYDAY=2MO counts within the month if there is one, otherwise within the year.
  if (frequency === 'YEARLY' && months === null && monthDays === null && byDay !== null) return inSpan;
  const chosen = months ?? (monthDays === null && frequency === 'YEARLY' ? [monthOf(start)] : null);
  return period =>
    monthsOf(period)
      .filter(({ from }) => chosen === null || chosen.includes(monthOf(from)))
      .flatMap(inSpan);
}

/** Returns the times of day, in milliseconds and in order. */
function timesOfDay({ by }: Rule, start: LocalTime): readonly number[] {
  const date = new Date(start);
  const hours = numbersIn(by.get('BYHOUR')) ?? [date.getUTCHours()];
  const minutes = numbersIn(by.get('BYMINUTE')) ?? [date.getUTCMinutes()];
  const seconds = numbersIn(by.get('BYSECOND')) ?? [date.getUTCSeconds()];
  return hours.flatMap(hour =>
    minutes.flatMap(minute => seconds.map(second => ((hour * 60 + minute) * 60 + second) * 1000)),
  );
}

function atPositions(all: readonly LocalTime[], positions: readonly number[]): readonly LocalTime[] {
  const chosen = positions.flatMap(position => all.at(position > 0 ? position - 1 : position) ?? []);
  return [...new Set(chosen)].sort((a, b) => a - b);
}

/** Returns the numbers of a list, each once and in order. */
const numbersIn = (list: string | undefined): readonly number[] | null =>
  list === undefined ? null : [...new Set(list.split(',').map(Number))].sort((a, b) => a - b);

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

interface WeekdayChoice {
  readonly weekday: number;
  /** Counted from the end if negative; 0 for all. */
  readonly nth: number;
}

const weekdayIn = (text: string): WeekdayChoice => ({
  weekday: weekdays.indexOf(text.slice(-2)),
  nth: Number(text.slice(0, -2)),
});

function isNth(date: LocalTime, { weekday, nth }: WeekdayChoice, { from, to }: Span): boolean {
  if (weekday !== weekdayOf(date)) return false;
  if (nth === 0) return true;
  return nth > 0
    ? Math.floor((date - from) / (7 * day)) === nth - 1
    : Math.floor((to - day - date) / (7 * day)) === -nth - 1;
}

/** 0 is Sunday; the epoch began on a Thursday. Expects a midnight. */
const weekdayOf = (date: LocalTime): number => (((date / day + 4) % 7) + 7) % 7;
const monthOf = (local: LocalTime): number => new Date(local).getUTCMonth() + 1;
const firstOfMonth = (date: LocalTime): LocalTime => date - (new Date(date).getUTCDate() - 1) * day;
const firstOfYear = (date: LocalTime): LocalTime => monthsLater(firstOfMonth(date), 1 - monthOf(date));

function daysOf({ from, to }: Span): readonly LocalTime[] {
  const days: LocalTime[] = [];
  for (let date = from; date < to; date += day) days.push(date);
  return days;
}

function monthsOf({ from, to }: Span): readonly Span[] {
  const months: Span[] = [];
  for (let first = from; first < to; ) {
    const next = monthsLater(first, 1);
    months.push({ from: first, to: next });
    first = next;
  }
  return months;
}

/**
 * Returns the days of a month with these numbers, in order. Negative ones count from its end.
 *
 * @param skip what becomes of numbers beyond its end
 */
function monthDaysOf({ from, to }: Span, numbers: readonly number[], skip: Skip): readonly LocalTime[] {
  const dates = numbers.map(number => {
    const date = number > 0 ? from + (number - 1) * day : to + number * day;
    if (number < 0 || date < to || skip === 'OMIT') return date;
    return skip === 'FORWARD' ? to : to - day;
  });
  const last = skip === 'FORWARD' ? to : to - day;
  return [...new Set(dates)].filter(date => from <= date && date <= last).sort((a, b) => a - b);
}

function isMonthDay(date: LocalTime, numbers: readonly number[]): boolean {
  const from = firstOfMonth(date);
  return monthDaysOf({ from, to: monthsLater(from, 1) }, numbers, 'OMIT').includes(date);
}
