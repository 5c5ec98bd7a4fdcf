/** What every part of the domain uses: instants and days, results, parsing, addresses, randomness, collections. */

export { calendarFileEndings, isCalendarFile, percentDecoded, signInOf, withoutSignIn } from './address';
export { append, chunksOf, groupBy, largest, meanOf, smallest } from './collections';
export { graphemesOf } from './graphemes';
export { instantSchema } from './instantSchema';
export { isRecord, isTooDeep, parseEach, withoutTooDeep } from './parse';
export { moveRandomToFront, pickOne, type Random, seededRandom, seedOf } from './random';
export { assertNever, fail, ok, type Result } from './result';
export { type SpanKind, shiftSpan, weekOf, weeksOfMonth } from './span';
export { finish, type Steps } from './steps';
export {
  addDays,
  clockMinutes,
  clockTimePattern,
  type Day,
  day,
  dayName,
  dayStart,
  dayStartsInOrder,
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
