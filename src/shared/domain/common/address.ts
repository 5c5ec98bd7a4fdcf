/** Addresses: the name and the password that may be in one, its percent encoding, and the names of calendar files. */

/** Returns the name and the password in an address; empty if there are none. */
export const signInOf = ({
  username,
  password,
}: URL): { readonly user: string; readonly password: string } => ({
  user: percentDecoded(username),
  password: percentDecoded(password),
});

/** Returns an address without name and password. */
export function withoutSignIn(address: URL): URL {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url;
}

/** Returns a part of an address as it was before it was percent-encoded. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone % is literal.
    return text;
  }
}

/** The endings of calendar files. `vcs` is that of vCalendar, which systems count as the same kind of file. */
export const calendarFileEndings = ['ics', 'ical', 'icalendar', 'ifb', 'vcs'];

export const isCalendarFile = (path: string): boolean =>
  calendarFileEndings.some(ending => path.toLowerCase().endsWith(`.${ending}`));
