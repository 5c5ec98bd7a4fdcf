/** Everything that reads calendars, put together. */

import { join } from 'node:path';
import type { Clock } from '../platform';
import type { SettingsFile } from '../settings';
import { type Accounts, createAccounts } from './caldav';
import { type CalendarParts, createCalendar, type FeedCalendar } from './calendar';
import { createChromiumTransport } from './chromiumTransport';
import { createDays, type Days, type DaysParts } from './days';
import { createFetch, type Transport } from './fetch';
import { createParser } from './parser';

export interface CalendarsParts
  extends Pick<CalendarParts, 'resources' | 'onChange' | 'onFault'>,
    Pick<DaysParts, 'journal'> {
  /** The data folder. */
  readonly folder: string;
  /** The path of the built worker that parses feeds. */
  readonly worker: string;
  readonly clock: Clock;
  readonly settings: Pick<SettingsFile, 'read'>;
}

export interface Calendars {
  readonly transport: Transport;
  readonly accounts: Accounts;
  readonly calendar: FeedCalendar;
  readonly days: Days;
}

/** Opens the copies of the feeds on disk. Nothing is fetched before `calendar.follow`. */
export function openCalendars(parts: CalendarsParts): Calendars {
  const { folder, worker, clock, settings } = parts;
  const transport = createChromiumTransport();
  const accounts = createAccounts(transport, clock);
  const preferences = () => settings.read().preferences;
  const calendar = createCalendar({
    ...parts,
    folder: join(folder, 'calendar'),
    fetch: createFetch(transport),
    accountFetch: accounts.fetchFor,
    read: createParser(worker, clock),
    joinPatterns: () => preferences().joinPatterns,
    rules: preferences,
  });
  return { transport, accounts, calendar, days: createDays({ ...parts, calendar }) };
}
