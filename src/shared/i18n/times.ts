/** Times and dates, formatted for a language. */
import { day, type Instant, minute } from '../domain/common';

export interface Times {
  /** 10:40 or 10:40 AM. */
  clock(at: Instant): string;
  /** Formats a time of day, given as `HH:MM`, like `clock`. */
  timeOfDay(time: string): string;
  /** Parses a typed time (8:30, 8.30 pm, 20h30, 830). Returns `HH:MM`, or null if it isn't a time. */
  readTimeOfDay(text: string): string | null;
  /** A short label for a full hour: 10:00 or 10 AM. */
  hour(at: Instant): string;
  /** Sunday 22 November. */
  day(at: Instant): string;
  /** 22 November 2026. */
  date(at: Instant): string;
  /** November 2026, without the year if it is the year of `now`. */
  month(at: Instant, now: Instant): string;
  /** 22: the number alone, even in languages whose dates add a word to it. */
  dayOfMonth(at: Instant): string;
  /** 16 – 22 November 2026; `to` is inclusive. */
  span(from: Instant, to: Instant): string;
  /**
   * The name of a weekday.
   *
   * @param weekday 0 is Sunday
   */
  weekday(weekday: number, length: 'short' | 'long'): string;
  /** The weekdays in the language's order; 0 is Sunday. */
  weekdays(): readonly number[];
}

/** 4 January 1970, a Sunday, at noon UTC. */
const sundayNoon = Date.UTC(1970, 0, 4, 12);

const clockParts = { hour: 'numeric', minute: '2-digit' } as const;
const dayParts = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** Returns the formats for a BCP 47 tag. Each call uses the computer's current zone, which may change. */
export function timesIn(language: string): Times {
  const clock = new Intl.DateTimeFormat(language, { ...clockParts, timeZone: 'UTC' });
  const hour = clock.resolvedOptions().hour12
    ? new Intl.DateTimeFormat(language, { hour: 'numeric', timeZone: 'UTC' })
    : clock;
  return {
    clock: at => timeIn(clock, localAsUtc(at)),
    timeOfDay: time => timeIn(clock, Date.parse(`1970-01-04T${time}Z`)),
    readTimeOfDay: text => readTimeOfDay(text, language),
    hour: at => timeIn(hour, localAsUtc(at)),
    day: at => new Date(at).toLocaleDateString(language, dayParts),
    date: at => new Date(at).toLocaleDateString(language, { dateStyle: 'long' }),
    month: (at, now) =>
      new Date(at).toLocaleDateString(language, {
        month: 'long',
        ...(new Date(at).getFullYear() !== new Date(now).getFullYear() && { year: 'numeric' }),
      }),
    dayOfMonth: at => new Date(at).getDate().toLocaleString(language),
    span: (from, to) => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).formatRange(from, to),
    weekday: (weekday, length) =>
      new Date(sundayNoon + weekday * day).toLocaleDateString(language, {
        weekday: length,
        timeZone: 'UTC',
      }),
    weekdays: () => Array.from({ length: 7 }, (_, index) => (firstWeekday(language) + index) % 7),
  };
}

/** Non-breaking, to keep 10:40 and AM on one line. */
const timeIn = (format: Intl.DateTimeFormat, at: Instant): string =>
  format.format(at).replace(/\s/g, '\u00a0');

/** The instant with the same wall time in UTC: a format keeps its zone, and creating one takes milliseconds. */
const localAsUtc = (at: Instant): Instant => at - new Date(at).getTimezoneOffset() * minute;

/** Newer engines have the method, older ones the property. In both, 7 is Sunday. */
function firstWeekday(language: string): number {
  const locale = new Intl.Locale(language) as Intl.Locale & {
    getWeekInfo?(): { readonly firstDay: number };
    readonly weekInfo?: { readonly firstDay: number };
  };
  return ((locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1) % 7;
}

/** The language's name for the half of the day at `hour`: AM, or 午前. */
const dayPeriodAt = (hour: number, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: 'numeric', hour12: true, timeZone: 'UTC' })
    .formatToParts(Date.UTC(1970, 0, 4, hour))
    .find(({ type }) => type === 'dayPeriod')?.value ?? '';

/** Accepts am and pm, as well as the language's own names for the halves of the day. */
function readTimeOfDay(text: string, language: string): string | null {
  const [, before, hours, minutes = '0', after] =
    /^(\D*)(\d{1,2})(?:\s*[:.,h時时点]?\s*(\d{2}))?(\D*)$/u.exec(text.normalize('NFKC').trim()) ?? [];
  if (hours === undefined) return null;
  const [am, pm] = [1, 13].map(hour => normalize(dayPeriodAt(hour, language)));
  const half = normalize(`${before}${after}`).replace(/^(uhr|h|[時时点分]+)$/, '');
  const isPm = half === pm || half === 'pm' || half === 'p';
  const isAm = half === am || half === 'am' || half === 'a';
  if (half !== '' && !isPm && !isAm) return null;
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (isPm ? 12 : 0);
  const isTime = hour < 24 && Number(minutes) < 60 && (half === '' || (hours !== '0' && Number(hours) <= 12));
  return isTime ? `${String(hour).padStart(2, '0')}:${minutes.padStart(2, '0')}` : null;
}

const normalize = (text: string): string => text.toLowerCase().replace(/[\s.:]/g, '');
