/**
 * Google's events that are no meetings: out of office, focus time, working location.
 *
 * Google documents their types for its API only, and not how an ICS feed shows them. What is recognized here is a guess:
 * a property with a name like those that Google uses elsewhere, and in Google's events without attendees the title that
 * Google fills in.
 */
import type { Property } from './contentLine';

export const googleTypeNames = ['X-GOOGLE-EVENT-TYPE', 'X-GOOGLE-EVENTTYPE', 'X-GOOGLE-CALENDAR-EVENT-TYPE'];

const backgroundTypes = new Set(['outofoffice', 'focustime', 'workinglocation']);

const defaultTitles = new Set([
  'out of office',
  'focus time',
  'abwesend',
  'fokuszeit',
  'absent du bureau',
  'moment de concentration',
  'fuera de la oficina',
  'tiempo de concentración',
  'fora do escritório',
  'horário de concentração',
  '不在',
  'サイレント モード',
  '不在办公室',
  '专注时间',
]);

/** @param properties the event's UID, attendees and types of Google, among others */
export function isGoogleBackground(properties: readonly Property[], title: string): boolean {
  let isGoogles = false;
  let hasAttendees = false;
  for (const { name, value } of properties) {
    if (googleTypeNames.includes(name))
      return backgroundTypes.has(value.replace(/[^a-z]/gi, '').toLowerCase());
    if (name === 'UID') isGoogles = /@google\.com\s*$/i.test(value);
    if (name === 'ATTENDEE') hasAttendees = true;
  }
  return isGoogles && !hasAttendees && defaultTitles.has(title.toLowerCase());
}
