/** What every part of the domain uses: instants and days, results, seeded randomness, grouping. */

export { chunksOf, groupBy } from './collections';
export { isRecord } from './parse';
export { pickOne, type Random, seededRandom, seedOf } from './random';
export { assertNever, fail, ok, type Result } from './result';
export { type SpanKind, shiftSpan, weekOf, weeksOfMonth } from './span';
export {
  addDays,
  clockMinutes,
  clockTimePattern,
  type Day,
  dayName,
  dayStart,
  daysBetween,
  hostZone,
  hour,
  type Instant,
  type Interval,
  includes,
  localDayOf,
  type Millis,
  type Month,
  midnightAfter,
  minute,
  monthOf,
  overlaps,
  sameDay,
  second,
  startOfDayNamed,
  timeOf,
  timeOnDay,
  weekdayOf,
  weekStart,
} from './time';
