/** Feeds: fetches, copies and parses them, and merges them into the days around now. */

export {
  type Accounts,
  createAccounts,
  type FoundAccount,
  type FoundCalendar,
  type SignInFault,
} from './caldav';
export { createCalendar, type FeedCalendar } from './calendar';
export { createChromiumTransport } from './chromiumTransport';
export { createDays, type Days } from './days';
export { createFetch, type Transport } from './fetch';
export { createParser } from './parser';
