/** The source of an account's calendar: its address, with the name and the password of the account. */

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
  if (url === null) return null;
  const credentials = { user: decoded(url.username), password: decoded(url.password) };
  url.username = '';
  url.password = '';
  return { url, credentials };
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // The settings were edited by hand.
    return text;
  }
};

export const isAccountSource = (source: string): boolean => source.startsWith(prefix);
