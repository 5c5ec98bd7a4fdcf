/** The source of an account's calendar: its address, with the name and the password of the account. */
import { signInOf, withoutSignIn } from '../../../shared/domain/common';

/** A calendar on a CalDAV server, and who reads it. */
export interface AccountCalendar {
  /** Without user and password. */
  readonly url: URL;
  readonly credentials: { readonly user: string; readonly password: string };
}

/** In front of the address, so that it is not taken for that of a feed. */
const prefix = 'caldav+';

/** Returns the source of a calendar. It is a secret. */
export function accountSource({ url, credentials: { user, password } }: AccountCalendar): string {
  const address = new URL(url);
  address.username = encodeURIComponent(user);
  address.password = encodeURIComponent(password);
  return `${prefix}${address.href}`;
}

/** Returns the calendar of a source; null if the source is not that of an account's calendar. */
export function accountCalendarOf(source: string): AccountCalendar | null {
  const url = source.startsWith(prefix) ? URL.parse(source.slice(prefix.length)) : null;
  return url === null ? null : { url: withoutSignIn(url), credentials: signInOf(url) };
}

export const isAccountSource = (source: string): boolean => source.startsWith(prefix);

const schemes = /^(?:cal)?davs?:\/\//i;
const paths = /\/(?:\.well-known\/caldav|remote\.php\/(?:dav|caldav)|(?:caldav|dav)\.php|caldav)(?:\/|$)/i;
const hosts = /^(?:cal)?dav\./i;

/** Whether an address says by itself that it is that of a CalDAV server. A calendar that a server publishes is a feed. */
export function looksLikeAccount(address: string): boolean {
  if (schemes.test(address)) return true;
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || isFeed(url)) return false;
  return paths.test(url.pathname) || hosts.test(url.hostname);
}

const isFeed = ({ pathname, search }: URL): boolean =>
  /\.ics$|\/(?:public-calendars|published)\//i.test(pathname) || /[?&]export\b/i.test(search);
