/** Parses a feed into the occurrences around now. */

export { type ParsedCalendar, parseCalendar } from './parseCalendar';
