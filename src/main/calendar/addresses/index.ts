/** Sources of calendars: addresses and files. */

export { kindOf, parseSource, placeOf } from './feedAddress';
