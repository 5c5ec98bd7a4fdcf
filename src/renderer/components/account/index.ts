/** Signing in to a calendar account, and choosing its calendars. */

export { AddAccount } from './AddAccount';
export { CalendarChoice } from './CalendarChoice';
