/** Sources of calendars: addresses, files and the calendars of accounts. */

export {
  type AccountCalendar,
  accountCalendarOf,
  accountSource,
  isAccountSource,
  looksLikeAccount,
} from './accountAddress';
export { copiedAddress } from './copiedAddress';
export { kindOf, parseSource, placeOf } from './feedAddress';
export { ownerInSource } from './ownerInSource';
export { type Mended, mendSource } from './webPage';
