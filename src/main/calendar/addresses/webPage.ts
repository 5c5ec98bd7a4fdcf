/** Pages of calendar services that are often pasted in place of a calendar: mended where their address tells enough. */
import { fail, ok, type Result } from '../../../shared/domain/common';

/** A page of a service, which shows a calendar's address elsewhere. */
export type ServicePage = 'google-page' | 'outlook-page' | 'icloud-page' | 'nextcloud-page';

export interface Mended {
  readonly source: string;
  /** What the address was; to be said if the calendar is not there, because it isn't public. */
  readonly page: ServicePage | null;
}

/**
 * Returns the address of the calendar that a page shows, and any other address as it is. Fails if the page does not tell
 * which calendar it shows.
 */
export function mendSource(source: string): Result<Mended, ServicePage> {
  const url = URL.parse(source.replace(/^webcals?:/i, 'https:'));
  if (url === null || !/^https?:$/.test(url.protocol)) return ok({ source, page: null });
  const other = addedCalendar(url);
  if (other !== null) return mendSource(other);
  const mended = mendGoogle(url) ?? mendOutlook(url) ?? mendICloud(url) ?? mendNextcloud(url);
  if (mended === null) return ok({ source, page: null });
  const [page, calendar] = mended;
  return calendar === null ? fail(page) : ok({ source: calendar, page });
}

/** Returns the calendar's address in a link of a website that adds it to Google's or Outlook's calendar, or null. */
function addedCalendar({ hostname, pathname, searchParams }: URL): string | null {
  const isGoogles = googleHosts.test(hostname) && /^\/calendar\b/.test(pathname);
  const isOutlooks = outlookHosts.test(hostname) && /\/addfromweb\b/i.test(pathname);
  const address = isGoogles ? searchParams.get('cid') : isOutlooks ? searchParams.get('url') : null;
  return address !== null && /^(?:https?|webcals?):\/\//i.test(address) && URL.canParse(address)
    ? address
    : null;
}

const googleHosts = /^(?:calendar\.|www\.)?google\.com$/;
const outlookHosts = /^(?:outlook\.(?:office365|office|live)\.com|outlook\.cloud\.microsoft)$/;

/** A page, and the address of its calendar, if that can be told. */
type Page = readonly [ServicePage, string | null];

function mendGoogle({ hostname, pathname, searchParams }: URL): Page | null {
  if (hostname === 'calendar.app.google') return ['google-page', null];
  const isGoogles =
    hostname === 'calendar.google.com' || (googleHosts.test(hostname) && /^\/calendar\b/.test(pathname));
  if (!isGoogles || /\.ics$|\/ical\//i.test(pathname)) return null;
  // An embedded calendar names itself in `src`, a shared link in `cid`, and a page of settings in its path.
  const inPath = /\/settings\/calendar\/([\w-]+)/.exec(pathname)?.[1];
  const id = searchParams.get('src') ?? calendarIdIn(searchParams.get('cid') ?? inPath ?? '');
  if (id === null || !id.includes('@')) return ['google-page', null];
  return [
    'google-page',
    `https://calendar.google.com/calendar/ical/${encodeURIComponent(id)}/public/basic.ics`,
  ];
}

/** A calendar's id, in Base64 or as it is. */
function calendarIdIn(text: string): string | null {
  if (text.includes('@')) return text;
  const decoded = Buffer.from(text, 'base64url').toString('utf8');
  return /^[\w.+#%-]+@[\w.-]+$/.test(decoded) ? decoded : null;
}

function mendOutlook(url: URL): Page | null {
  if (!outlookHosts.test(url.hostname)) return null;
  if (/\.ics$/i.test(url.pathname)) return null;
  if (!/\.html$/i.test(url.pathname)) return ['outlook-page', null];
  const calendar = new URL(url);
  // Outlook.com calls the page of calendar.ics index.html.
  calendar.pathname = url.pathname.replace(/\/index\.html$/i, '/calendar.html').replace(/\.html$/i, '.ics');
  calendar.hash = '';
  return ['outlook-page', calendar.href];
}

const mendICloud = ({ hostname, pathname }: URL): Page | null =>
  /^(?:www\.|beta\.)?icloud\.com(?:\.cn)?$/.test(hostname) && /^\/calendar\b/.test(pathname)
    ? ['icloud-page', null]
    : null;

function mendNextcloud(url: URL): Page | null {
  const [, root = '', rest = ''] =
    /^(.*?)(?:\/index\.php)?\/apps\/calendar(?:\/(.*))?$/.exec(url.pathname) ?? [];
  if (!/\/apps\/calendar(?:\/|$)/.test(url.pathname)) return null;
  // Several calendars in one link are joined by hyphens.
  const token = /^(?:p|embed)\/([A-Za-z0-9]+)/.exec(rest)?.[1];
  if (token === undefined) return ['nextcloud-page', null];
  return ['nextcloud-page', `${url.origin}${root}/remote.php/dav/public-calendars/${token}?export`];
}
