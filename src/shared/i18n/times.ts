/** Times and days as a language writes them: 12 or 24 hours, names of days. */
import type { Instant } from '../domain/common';

export interface Times {
  /** 10:40, or 10:40 AM. */
  clock(at: Instant): string;
  /** A time of the local day, given as `HH:MM`, as `clock` writes it. */
  timeOfDay(time: string): string;
  /** `HH:MM` of a time as one types it (8:30, 8.30 pm, 20h30, 830), or null where it is none. */
  readTimeOfDay(text: string): string | null;
  /** The label of a full hour, as short as it can be: 10:00, or 10 AM. */
  hour(at: Instant): string;
  /** Sunday 22 November. */
  day(at: Instant): string;
  /** 22 November 2026. */
  date(at: Instant): string;
  /** November 2026; in the year of `now` without the year. */
  month(at: Instant, now: Instant): string;
  /** 22: the number alone, also where a date would add a word to it. */
  dayOfMonth(at: Instant): string;
  /** 16 – 22 November 2026: both days included. */
  span(from: Instant, to: Instant): string;
  /** @param weekday 0 is Sunday */
  weekday(weekday: number, length: 'short' | 'long'): string;
  /** The days of the week in their order, as in `weekday`. */
  weekdays(): readonly number[];
}

/** 4 January 1970, a Sunday, at noon UTC: names are asked of it in UTC. */
const sundayNoon = Date.UTC(1970, 0, 4, 12);
const aDay = 86_400_000;

const clockParts = { hour: 'numeric', minute: '2-digit' } as const;
const dayParts = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** In the zone that the computer has at the time of asking: it may change while a window is open. */
export function timesIn(language: string): Times {
  const { hour12 } = new Intl.DateTimeFormat(language, clockParts).resolvedOptions();
  const hourParts = hour12 ? ({ hour: 'numeric' } as const) : clockParts;
  const timeOf = (at: Instant, parts: Intl.DateTimeFormatOptions): string =>
    // 10:40 and its AM stay on one line.
    new Date(at).toLocaleTimeString(language, parts).replace(/\s/g, '\u00a0');
  return {
    clock: at => timeOf(at, clockParts),
    timeOfDay: time => timeOf(Date.parse(`1970-01-04T${time}Z`), { ...clockParts, timeZone: 'UTC' }),
    readTimeOfDay: text => readTimeOfDay(text, language),
    hour: at => timeOf(at, hourParts),
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
      new Date(sundayNoon + weekday * aDay).toLocaleDateString(language, {
        weekday: length,
        timeZone: 'UTC',
      }),
    weekdays: () => Array.from({ length: 7 }, (_, index) => (firstWeekday(language) + index) % 7),
  };
}

/** Newer engines have a method for it, older ones the property; 7 is Sunday there. */
function firstWeekday(language: string): number {
  const locale = new Intl.Locale(language) as Intl.Locale & {
    getWeekInfo?(): { readonly firstDay: number };
    readonly weekInfo?: { readonly firstDay: number };
  };
  return ((locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1) % 7;
}

/** What a language calls the half of the day: AM, or 午前. */
const dayPeriodAt = (hour: number, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: 'numeric', hour12: true, timeZone: 'UTC' })
    .formatToParts(Date.UTC(1970, 0, 4, hour))
    .find(({ type }) => type === 'dayPeriod')?.value ?? '';

/** The halves of the day are understood as the language writes them, and as am and pm. */
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
