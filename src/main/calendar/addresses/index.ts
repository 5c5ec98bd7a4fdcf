/** Sources of calendars: addresses, files and the calendars of accounts. */

export { type AccountCalendar, accountCalendarOf, accountSource, isAccountSource } from './accountAddress';
export { kindOf, parseSource, placeOf } from './feedAddress';
export { ownerInSource } from './ownerInSource';
