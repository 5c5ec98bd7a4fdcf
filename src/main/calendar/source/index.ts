/** What a user may give as a calendar: an address or a file. */

export { kindOf, parseSource, placeOf } from './feedSource';
