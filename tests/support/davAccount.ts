/** Changes the calendars on a real CalDAV server, as another calendar program does. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface DavAccount {
  readonly origin: string;
  /** The path of the collection that has the calendars. */
  readonly home: string;
  readonly user: string;
  password: string;
}

const authorizationOf = ({ user, password }: DavAccount): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

async function request(account: DavAccount, method: string, path: string, body = ''): Promise<void> {
  const response = await fetch(`${account.origin}${account.home}${path}`, {
    method,
    headers: {
      authorization: authorizationOf(account),
      'content-type': method === 'PUT' ? 'text/calendar; charset=utf-8' : 'application/xml; charset=utf-8',
    },
    ...(body !== '' && { body }),
  });
  if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}.`);
}

const namespaces =
  'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:a="http://apple.com/ns/ical/"';

/** Makes a calendar with a name and a colour. */
export async function makeCalendar(
  account: DavAccount,
  path: string,
  name: string,
  color: string,
): Promise<void> {
  const properties = (set: string): string => `<d:set><d:prop>${set}</d:prop></d:set>`;
  await request(
    account,
    'MKCALENDAR',
    `${path}/`,
    `<c:mkcalendar ${namespaces}>${properties(`<d:displayname>${name}</d:displayname>`)}</c:mkcalendar>`,
  );
  await request(
    account,
    'PROPPATCH',
    `${path}/`,
    `<d:propertyupdate ${namespaces}>${properties(`<a:calendar-color>${color}</a:calendar-color>`)}</d:propertyupdate>`,
  );
}

export const putEvent = (account: DavAccount, calendar: string, name: string, text: string): Promise<void> =>
  request(account, 'PUT', `${calendar}/${name}.ics`, text);

export const removeEvent = (account: DavAccount, calendar: string, name: string): Promise<void> =>
  request(account, 'DELETE', `${calendar}/${name}.ics`);

/** Waits until a server that was just started answers. */
export async function untilAnswers(origin: string, ended: () => boolean): Promise<void> {
  for (;;) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return;
    if (ended()) throw new Error('The calendar server ended before it was ready.');
    await sleep(100);
  }
}
