/**
 * Google's events that are no meetings: out of office, focus time, working location.
 *
 * Their types are in Google's API. Its own feeds leave them out, as people found who compared them: such an event is
 * like any other there, so that only the title tells which Google fills in. Thunderbird's provider for Google Calendar
 * (kewisch/gdata-provider) and some exporters write the API's eventType as X-GOOGLE-EVENT-TYPE.
 */
import type { Property } from './contentLine';

export const googleTypeNames = ['X-GOOGLE-EVENT-TYPE'];

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
