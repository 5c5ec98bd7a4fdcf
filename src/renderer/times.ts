/** Times and days as a language writes them: 12 or 24 hours, names of days. */
import type { Instant } from '../shared/domain/time';

export interface Times {
  /** 10:40, or 10:40 AM. */
  clock(at: Instant): string;
  /** The label of a full hour, as short as it can be: 10:00, or 10 AM. */
  hour(at: Instant): string;
  /** Sunday 22 November. */
  day(at: Instant): string;
  /** @param weekday 0 is Sunday */
  weekday(weekday: number, length: 'short' | 'long'): string;
}

/** 4 January 1970, a Sunday, at noon UTC: names are asked of it in UTC. */
const aSunday = Date.UTC(1970, 0, 4, 12);
const aDay = 86_400_000;

export function timesIn(language: string): Times {
  const clock = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
  const hour = clock.resolvedOptions().hour12
    ? new Intl.DateTimeFormat(language, { hour: 'numeric' })
    : clock;
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
  const weekdays = {
    short: new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }),
    long: new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }),
  };
  return {
    clock: at => clock.format(at),
    hour: at => hour.format(at),
    day: at => day.format(at),
    weekday: (weekday, length) => weekdays[length].format(aSunday + weekday * aDay),
  };
}
