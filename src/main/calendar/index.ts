/** Feeds: fetches, copies and parses them, and merges them into the days around now. */

export { createCalendar, type FeedCalendar } from './calendar';
export { createDays, type Days } from './days';
export { createChromiumTransport } from './fetch/chromiumTransport';
export { createFetch } from './fetch/fetch';
export { createParser } from './parser';
