/** Where the calendars of well-known services are, and which of them need a password made for one app. */

export interface KnownServer {
  readonly url: string;
  /** The domain of its servers: an account may lie on any of them. */
  readonly site: string;
  /** Whether it refuses the password of the account itself. */
  readonly appPassword: boolean;
}

const server = (url: string, site: string, appPassword: boolean): KnownServer => ({ url, site, appPassword });

const icloud = server('https://caldav.icloud.com/', 'icloud.com', true);
const fastmail = server('https://caldav.fastmail.com/', 'fastmail.com', true);
const mailbox = server('https://dav.mailbox.org/', 'mailbox.org', false);
const yahoo = server('https://caldav.calendar.yahoo.com/', 'yahoo.com', true);
const aol = server('https://caldav.calendar.aol.com/', 'aol.com', true);
const zoho = (site: string): KnownServer => server(`https://calendar.${site}/caldav/`, site, true);
const gmx = server('https://caldav.gmx.net/', 'gmx.net', true);
const webDe = server('https://caldav.web.de/', 'web.de', true);
const posteo = server('https://posteo.de:8443/', 'posteo.de', false);

/** By the domain of the mail address, or of the service's own pages. */
const servers: ReadonlyMap<string, KnownServer> = new Map([
  ...['icloud.com', 'me.com', 'mac.com', 'apple.com'].map(name => [name, icloud] as const),
  ...['fastmail.com', 'fastmail.fm', 'fastmail.de', 'fastmail.co.uk', 'sent.com', 'messagingengine.com'].map(
    name => [name, fastmail] as const,
  ),
  ['mailbox.org', mailbox],
  ...['yahoo.com', 'ymail.com', 'rocketmail.com', 'myyahoo.com'].map(name => [name, yahoo] as const),
  ['aol.com', aol],
  ...['zoho.com', 'zoho.eu', 'zoho.in', 'zoho.com.au', 'zoho.jp'].map(name => [name, zoho(name)] as const),
  ['zohomail.com', zoho('zoho.com')],
  ['zohomail.eu', zoho('zoho.eu')],
  ...['gmx.net', 'gmx.de', 'gmx.at', 'gmx.ch'].map(name => [name, gmx] as const),
  ['web.de', webDe],
  ['posteo.de', posteo],
  ['posteo.net', posteo],
]);

/** Services that let no app sign in with a name and a password, or have no CalDAV. */
const signInPages =
  /^(?:.+\.)?(?:gmail|googlemail|google|outlook|hotmail|live|msn|office|office365|microsoft)\.[a-z.]+$/;

/** Returns the service of a domain or one of its hosts; undefined if it is not a known one. */
export function knownServerOf(domain: string): KnownServer | undefined {
  if (/^yahoo\.(?:[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})$/.test(domain)) return yahoo;
  const labels = domain.split('.');
  for (let from = 0; from < labels.length - 1; from++) {
    const found = servers.get(labels.slice(from).join('.'));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether an account of this domain can only be signed in to on the service's own page. */
export const hasOnlySignInPage = (domain: string): boolean => signInPages.test(domain);

/** Whether a host is the domain or below it. */
export const isIn = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
