import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { accountSource } from '../../../../src/main/calendar/addresses';
import { createAccountFetch } from '../../../../src/main/calendar/caldav/accountFetch';
import { createDavClient } from '../../../../src/main/calendar/caldav/davClient';
import { createTagReader } from '../../../../src/main/calendar/caldav/tagReader';
import { type Fetch, noValidators, type Validators } from '../../../../src/main/calendar/fetch/fetch';
import { nodeTransport } from '../../../../src/main/calendar/fetch/nodeTransport';
import { day } from '../../../../src/shared/domain/common/time';
import {
  type CalDavServer,
  credentials,
  gone,
  resource,
  startCalDavServer,
} from '../../../support/calDavServer';
import { emptyFolder } from '../../../support/dataFolder';
import { isPrivate } from '../../../support/permissions';

const noon = Date.UTC(2026, 2, 10, 12);

const event = (title: string, more = ''): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:${title}\r\nSUMMARY:${title}\r\nDTSTART:20260310T090000Z\r\n${more}END:VEVENT\r\nEND:VCALENDAR\r\n`;

let server: CalDavServer;
let folder: string;
let now: number;
let fetch: Fetch;
let fetchFor: (name: string) => Fetch;
/** What the last good copy has. */
let copy: Validators;

beforeEach(async () => {
  server = await startCalDavServer();
  folder = emptyFolder();
  now = noon;
  copy = noValidators;
  const client = createDavClient(nodeTransport);
  const readTags = createTagReader(client);
  fetchFor = name =>
    createAccountFetch(client, readTags, { now: () => now }, join(folder, `${name}.objects.json`));
  fetch = fetchFor('work');
});

const path = () => join(folder, 'incoming.new');

/** Fetches once; the new version becomes the last good copy. Returns the problem, or what was asked and found. */
async function check(password = credentials.password) {
  const before = server.asked.length;
  const source = accountSource({ url: server.calendar, credentials: { ...credentials, password } });
  const fetched = await fetch(source, path(), copy, new AbortController().signal);
  if (fetched.ok && fetched.value.kind === 'new') copy = fetched.value;
  const asked = server.asked.slice(before).filter(request => !request.includes('401'));
  const text = existsSync(path()) ? readFileSync(path(), 'utf8') : '';
  const titles = [...text.matchAll(/SUMMARY:(.*)\r/g)].map(([, title]) => title);
  return { kind: fetched.ok ? fetched.value.kind : fetched.problem, asked, titles: titles.toSorted(), text };
}

describe('a calendar that is read for the first time', () => {
  it('becomes one calendar with all events, readable only by the user', async () => {
    server.put('a', event('Planning'));
    server.put('b', event('Review'));

    expect(await check()).toMatchObject({ kind: 'new', titles: ['Planning', 'Review'] });
    expect(isPrivate(path())).toBe(true);
    expect(isPrivate(join(folder, 'work.objects.json'))).toBe(true);
  });

  it('is asked for a window around today', async () => {
    let query = '';
    server.intercept(({ body }) => {
      if (body.includes('calendar-query')) query = body;
      return false;
    });
    await check();

    const [, start, end] = /time-range start="(\w+)" end="(\w+)"/.exec(query) ?? [];
    expect([start, end]).toEqual(['20250204T120000Z', '20260908T120000Z']);
  });

  it('has each time zone once, and different ones of one name under different names', async () => {
    const zone = (offset: string): string =>
      `BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:${offset}\r\nTZOFFSETTO:${offset}\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n`;
    const zoned = (title: string, offset: string): string =>
      event(title, 'DTEND;TZID=Customized Time Zone:20260310T103000\r\n').replace(
        'BEGIN:VEVENT',
        `${zone(offset)}BEGIN:VEVENT`,
      );
    server.put('a', zoned('A', '+0100'));
    server.put('b', zoned('B', '+0100'));
    server.put('c', zoned('C', '-0500'));

    const { text } = await check();

    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(2);
    const names = [...text.matchAll(/^(?:TZID|DTEND;TZID)[:=]([^:\r]*)/gm)].map(([, name]) => name);
    expect(new Set(names).size).toBe(2);
    expect(names.filter(name => name !== 'Customized Time Zone')).toHaveLength(2);
  });

  it('is read in parts if the server cannot send it at once', async () => {
    for (let index = 0; index < 250; index++) server.put(`e${index}`, event(`E${index}`));
    server.intercept(({ body, response }) => {
      if (!body.includes('calendar-query') || !body.includes('calendar-data')) return false;
      response.writeHead(500).end();
      return true;
    });

    const { kind, titles, asked } = await check();

    expect({ kind, count: titles.length }).toEqual({ kind: 'new', count: 250 });
    expect(asked.filter(request => request === 'REPORT calendar-multiget')).toHaveLength(3);
  });

  it.each(['truncated', 'no XML', 'of something else'])('is damaged if the answer is %s', async how => {
    server.put('a', event('Planning'));
    server.intercept(({ method, response }) => {
      if (method !== 'REPORT') return false;
      response.writeHead(207, { 'content-type': 'application/xml' });
      if (how === 'truncated') response.end('<D:multistatus xmlns:D="DAV:"><D:response>');
      else response.end(how === 'no XML' ? 'Welcome' : '<html xmlns="http://www.w3.org/1999/xhtml"/>');
      return true;
    });

    expect(await check()).toMatchObject({ kind: 'damaged', titles: [] });
  });
});

describe('a calendar in which nothing changed', () => {
  it.each([
    ['by its sync token', { ctag: false, syncToken: true }],
    ['by its ctag', { ctag: true, syncToken: false }],
  ])('is recognized %s with one signed-in request', async (_, has) => {
    Object.assign(server.has, has);
    server.put('a', event('Planning'));
    await check();

    expect(await check()).toMatchObject({
      kind: 'not-modified',
      asked: [`PROPFIND ${server.calendar.pathname}`],
    });
  });

  it('without any tags is recognized by its ETags', async () => {
    Object.assign(server.has, { ctag: false, syncToken: false });
    server.put('a', event('Planning'));
    await check();

    expect(await check()).toMatchObject({
      kind: 'not-modified',
      asked: [`PROPFIND ${server.calendar.pathname}`, 'REPORT calendar-query'],
    });
  });

  it('is written again if the last good copy is another version', async () => {
    server.put('a', event('Planning'));
    await check();
    copy = noValidators;

    expect(await check()).toMatchObject({ kind: 'new', titles: ['Planning'] });
  });

  it('with 10,000 events takes at most three requests', async () => {
    for (let index = 0; index < 10_000; index++) server.put(`e${index}`, event(`E${index}`));
    expect((await check()).titles).toHaveLength(10_000);

    const { kind, asked } = await check();

    expect(kind).toBe('not-modified');
    expect(asked.length).toBeLessThanOrEqual(3);
  });
});

describe('several calendars of an account', () => {
  it('that are checked together are asked for in one request', async () => {
    const urls = ['work', 'home', 'team'].map(name => new URL(`../${name}/`, server.calendar));
    server.intercept(({ method, path, headers, response }) => {
      if (method !== 'PROPFIND' || path !== '/dav/calendars/ana/' || headers.depth !== '1') return false;
      const tags = '<CS:getctag>1</CS:getctag>';
      server.list(response, ['work', 'home'].map(name => resource(`${path}${name}/`, tags)).join(''));
      return true;
    });
    const checkAll = () =>
      Promise.all(
        urls.map(url =>
          fetchFor(url.pathname.split('/')[4] ?? '')(
            accountSource({ url, credentials }),
            path(),
            noValidators,
            new AbortController().signal,
          ),
        ),
      );

    const [work, home, team] = await checkAll();

    expect(server.asked.filter(request => request.startsWith('PROPFIND'))).toEqual([
      'PROPFIND /dav/calendars/ana/',
      // Only now the server asks to sign in.
      'PROPFIND /dav/calendars/ana/team/',
      'PROPFIND /dav/calendars/ana/team/',
    ]);
    expect([work, home, team]).toMatchObject([
      { ok: true },
      { ok: true },
      { ok: false, problem: 'not-in-account' },
    ]);
  });
});

describe.each([
  ['sync tokens', { ctag: true, syncToken: true }],
  ['ctags', { ctag: true, syncToken: false }],
  ['ETags alone', { ctag: false, syncToken: false }],
])('a change on a server with %s', (_, has) => {
  beforeEach(async () => {
    Object.assign(server.has, has);
    for (const name of ['a', 'b', 'c']) server.put(name, event(name));
    await check();
  });

  it('is read without the events that did not change', async () => {
    let multiget = '';
    server.intercept(({ body }) => {
      if (body.includes('multiget')) multiget = body;
      return false;
    });
    server.put('b', event('moved'));

    expect(await check()).toMatchObject({ kind: 'new', titles: ['a', 'c', 'moved'] });
    expect(multiget.match(/<d:href>/g)).toHaveLength(1);
  });

  it('that removes an event removes it here', async () => {
    server.remove('b');

    expect(await check()).toMatchObject({ kind: 'new', titles: ['a', 'c'] });
  });

  it('that adds an event adds it here', async () => {
    server.put('d', event('d'));

    expect(await check()).toMatchObject({ kind: 'new', titles: ['a', 'b', 'c', 'd'] });
  });
});

describe('a sync token', () => {
  it.each([403, 409, 412, 501])(
    'that the server refuses with %i leads to a full comparison',
    async status => {
      server.put('a', event('a'));
      await check();
      server.intercept(({ body, response }) => {
        if (!body.includes('sync-collection')) return false;
        response.writeHead(status, { 'content-type': 'application/xml' });
        response.end('<D:error xmlns:D="DAV:"><D:valid-sync-token/></D:error>');
        return true;
      });
      server.remove('a');
      server.put('b', event('b'));

      expect(await check()).toMatchObject({ kind: 'new', titles: ['b'] });
    },
  );

  it('whose changes come in parts is followed to the end', async () => {
    for (const name of ['a', 'b']) server.put(name, event(name));
    await check();
    const { pathname } = server.calendar;
    server.put('b', event('b2'));
    server.put('c', event('c'));
    server.intercept(({ body, response }) => {
      if (!body.includes('sync-collection')) return false;
      const etag = (name: string): string =>
        resource(`${pathname}${name}.ics`, '<D:getetag>"new"</D:getetag>');
      const cut = `<D:response><D:href>${pathname}</D:href><D:status>HTTP/1.1 507 Insufficient Storage</D:status></D:response>`;
      if (body.includes('sync/2<'))
        server.list(response, `${etag('b')}${cut}<D:sync-token>part</D:sync-token>`);
      else server.list(response, `${etag('c')}${gone(`${pathname}a.ics`)}<D:sync-token>end</D:sync-token>`);
      return true;
    });

    expect(await check()).toMatchObject({ kind: 'new', titles: ['b2', 'c'] });
  });
});

describe('an answer with parts that failed', () => {
  it('keeps what it had of an event that could not be read, and asks for it again', async () => {
    for (const name of ['a', 'b']) server.put(name, event(name));
    await check();
    server.put('a', event('a2'));
    server.put('b', event('b2'));
    let fails = true;
    server.intercept(({ body, response }) => {
      if (!fails || !body.includes('multiget')) return false;
      const { pathname } = server.calendar;
      const a = `<D:getetag>"3"</D:getetag><C:calendar-data>${event('a2')}</C:calendar-data>`;
      const b = `<D:response><D:href>${pathname}b.ics</D:href><D:status>HTTP/1.1 500 Oh</D:status></D:response>`;
      server.list(response, resource(`${pathname}a.ics`, a) + b);
      return true;
    });

    expect(await check()).toMatchObject({ kind: 'new', titles: ['a2', 'b'] });
    fails = false;
    expect(await check()).toMatchObject({ kind: 'new', titles: ['a2', 'b2'] });
    expect((await check()).asked).toHaveLength(1);
  });

  it('never removes events that a cut list does not have', async () => {
    Object.assign(server.has, { ctag: false, syncToken: false });
    for (const name of ['a', 'b']) server.put(name, event(name));
    await check();
    server.intercept(({ body, response }) => {
      if (!body.includes('calendar-query')) return false;
      server.list(
        response,
        `<D:response><D:href>${server.calendar.pathname}</D:href><D:status>HTTP/1.1 507 Too much</D:status></D:response>`,
      );
      return true;
    });

    expect(await check()).toMatchObject({ kind: 'server', titles: ['a', 'b'] });
  });

  it('does not ask again for something that is no calendar object', async () => {
    server.put('a', event('a'));
    await check();
    server.put('note', 'x');
    server.intercept(({ body, response }) => {
      if (!body.includes('multiget')) return false;
      server.list(
        response,
        `<D:response><D:href>${server.calendar.pathname}note.ics</D:href><D:propstat><D:prop><C:calendar-data/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat></D:response>`,
      );
      return true;
    });
    await check();

    expect(await check()).toMatchObject({
      kind: 'not-modified',
      asked: [`PROPFIND ${server.calendar.pathname}`],
    });
  });
});

describe('an event without an end', () => {
  it('costs the others nothing', async () => {
    server.put('a', event('a').replace('END:VEVENT\r\n', ''));
    server.put('b', event('b'));

    const { text } = await check();

    expect(text.match(/^BEGIN:VEVENT|^END:VEVENT/gm)).toEqual(['BEGIN:VEVENT', 'BEGIN:VEVENT', 'END:VEVENT']);
  });
});

describe('the window', () => {
  it('is asked for again before it ends', async () => {
    server.put('a', event('a'));
    await check();
    now += 160 * day;
    server.intercept(({ body, response }) => {
      if (!body.includes('calendar-query')) return false;
      server.list(response, '');
      return true;
    });

    expect(await check()).toMatchObject({ kind: 'new', titles: [] });
  });
});

describe('a server that does not deliver the calendar', () => {
  it('because of the password is reported so, and keeps what was read', async () => {
    server.put('a', event('a'));
    await check();

    expect(await check('guess')).toMatchObject({ kind: 'wrong-password', titles: ['a'] });
  });

  it.each([
    [404, 'not-in-account'],
    [500, 'server'],
    [503, 'server'],
  ])('and answers %i is reported as %s', async (status, problem) => {
    server.intercept(({ response }) => {
      response.writeHead(status).end();
      return true;
    });

    expect((await check()).kind).toBe(problem);
  });

  it.each([429, 503])('for now (%i) is asked again when it wants, and keeps what was read', async status => {
    server.put('a', event('Planning'));
    await check();
    let isBusy = true;
    server.intercept(({ response }) => {
      if (isBusy) response.writeHead(status, { 'retry-after': '120' }).end();
      return isBusy;
    });
    const source = accountSource({ url: server.calendar, credentials });
    const asked = server.asked.length;

    expect(await fetch(source, path(), copy, new AbortController().signal)).toEqual({
      ok: true,
      value: { kind: 'busy', retryAfter: 120_000 },
    });
    expect(server.asked.length - asked).toBe(1);
    isBusy = false;
    expect(await check()).toMatchObject({ kind: 'not-modified' });
  });

  it('and redirects to another server gets no password there', async () => {
    const other = await startCalDavServer();
    server.intercept(({ response }) => {
      response.writeHead(301, { location: other.calendar.href }).end();
      return true;
    });

    expect((await check()).kind).toBe('unsafe-redirect');
    expect(other.asked).toEqual([]);
  });
});
