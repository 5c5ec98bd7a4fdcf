/** The bodies of the requests to a CalDAV server, and the names of its properties (RFC 4791, RFC 6578). */
import type { Interval } from '../../../shared/domain/common';

const caldav = 'urn:ietf:params:xml:ns:caldav';
const calendarServer = 'http://calendarserver.org/ns/';
const apple = 'http://apple.com/ns/ical/';

/** The names of elements as `readMultistatus` gives them. */
export const names = {
  href: 'DAV:href',
  etag: 'DAV:getetag',
  resourceType: 'DAV:resourcetype',
  displayName: 'DAV:displayname',
  syncToken: 'DAV:sync-token',
  principal: 'DAV:current-user-principal',
  calendar: `${caldav} calendar`,
  data: `${caldav} calendar-data`,
  homeSet: `${caldav} calendar-home-set`,
  addresses: `${caldav} calendar-user-address-set`,
  components: `${caldav} supported-calendar-component-set`,
  ctag: `${calendarServer} getctag`,
  color: `${apple} calendar-color`,
} as const;

const namespaces = `xmlns:d="DAV:" xmlns:c="${caldav}" xmlns:s="${calendarServer}" xmlns:a="${apple}"`;
const document = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${root} ${namespaces}>${content}</${root}>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const propfind = (properties: string): string => document('d:propfind', `<d:prop>${properties}</d:prop>`);

/** Asks who is signed in, what a resource is, and where the calendars are. */
export const principalBody: string = propfind(
  '<d:current-user-principal/><d:resourcetype/><d:displayname/><c:calendar-home-set/>' +
    '<c:calendar-user-address-set/><c:supported-calendar-component-set/><a:calendar-color/>',
);

/** Asks for the calendars in a collection. */
export const calendarsBody: string = propfind(
  '<d:resourcetype/><d:displayname/><c:supported-calendar-component-set/><a:calendar-color/>',
);

/** Asks whether anything in a calendar has changed. */
export const tagsBody: string = propfind('<d:resourcetype/><s:getctag/><d:sync-token/>');

/** Asks for the events in a window of time; with their data, or only for what tells whether they changed. */
export const queryBody = ({ start, end }: Interval, withData: boolean): string =>
  document(
    'c:calendar-query',
    `<d:prop><d:getetag/>${withData ? '<c:calendar-data/>' : ''}</d:prop>` +
      '<c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">' +
      `<c:time-range start="${stamp(start)}" end="${stamp(end)}"/>` +
      '</c:comp-filter></c:comp-filter></c:filter>',
  );

/** Asks for what changed since a token. */
export const changesBody = (syncToken: string): string =>
  document(
    'd:sync-collection',
    `<d:sync-token>${escaped(syncToken)}</d:sync-token><d:sync-level>1</d:sync-level>` +
      '<d:prop><d:getetag/></d:prop>',
  );

/** Asks for some events. */
export const multigetBody = (hrefs: readonly string[]): string =>
  document(
    'c:calendar-multiget',
    `<d:prop><d:getetag/><c:calendar-data/></d:prop>${hrefs.map(href => `<d:href>${escaped(href)}</d:href>`).join('')}`,
  );

/** RFC 5545 §3.3.5, form 2 */
const stamp = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
