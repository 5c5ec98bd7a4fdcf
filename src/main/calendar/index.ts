/** Feeds: fetches, copies and parses them, and merges them into the days around now. */

export type {
  Accounts,
  FoundAccount,
  FoundCalendar,
  SignInFault,
} from './caldav';
export type { FeedCalendar } from './calendar';
export type { Days } from './days';
export type { Transport } from './fetch';
export { openCalendars } from './openCalendars';
