/** What every part of the domain uses: instants and days, results, seeded randomness, grouping. */

export { chunksOf, groupBy } from './grouped';
export { pickOne, type Random, seededRandom, seedOf } from './random';
export { isRecord } from './record';
export { assertNever, fail, ok, type Result } from './result';
export { monthOfWeeks, type SpanKind, shiftSpan, weekOf } from './span';
export {
  addDays,
  clockMinutes,
  clockTimePattern,
  type Day,
  day,
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
