/** A CalDAV server in this process, for one test, which can answer as oddly as real ones do. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HttpServer, serve } from './httpServer';

export interface DavExchange {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
  readonly response: ServerResponse;
}

export interface CalDavServer {
  readonly origin: string;
  readonly calendar: URL;
  /** Every request so far, as `METHOD path`; reports with the name of theirs. */
  readonly asked: readonly string[];
  readonly http: HttpServer;
  put(name: string, text: string): void;
  remove(name: string): void;
  /** Answers in place of the server. Returns false to let the server answer. */
  intercept(answer: (exchange: DavExchange) => boolean): void;
  /** Switches the tags off that some servers do not have. */
  readonly has: { ctag: boolean; syncToken: boolean };
  /** Sends a multistatus. */
  list(response: ServerResponse, content: string): void;
}

export const credentials = { user: 'ana', password: 'open sesame' };
const authorization = `Basic ${Buffer.from('ana:open sesame').toString('base64')}`;

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const resource = (href: string, properties: string): string =>
  `<D:response><D:href>${href}</D:href><D:propstat><D:prop>${properties}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;

export const gone = (href: string): string =>
  `<D:response><D:href>${href}</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>`;

const principal = '/dav/principals/ana/';
const home = '/dav/calendars/ana/';
const calendarPath = `${home}work/`;
const href = (path: string): string => `<D:href>${path}</D:href>`;
const calendarType = '<D:resourcetype><D:collection/><C:calendar/></D:resourcetype>';
const takes = (component: string): string =>
  `<C:supported-calendar-component-set><C:comp name="${component}"/></C:supported-calendar-component-set>`;

export async function startCalDavServer(): Promise<CalDavServer> {
  const objects = new Map<string, { readonly text: string; readonly version: number }>();
  const log: string[] = [];
  const asked: string[] = [];
  const has = { ctag: true, syncToken: true };
  let intercepted: (exchange: DavExchange) => boolean = () => false;

  const list = (response: ServerResponse, content: string): void => {
    response
      .writeHead(207, { 'content-type': 'application/xml; charset=utf-8' })
      .end(
        `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:CS="http://calendarserver.org/ns/" xmlns:IC="http://apple.com/ns/ical/">${content}</D:multistatus>`,
      );
  };
  const token = (): string => `http://tests/sync/${log.length}`;
  const tags = (): string =>
    (has.ctag ? `<CS:getctag>${log.length}</CS:getctag>` : '') +
    (has.syncToken ? `<D:sync-token>${token()}</D:sync-token>` : '');
  const calendar = (): string =>
    `${calendarType}<D:displayname>Work &amp; more</D:displayname>` +
    `<IC:calendar-color>#0B6478FF</IC:calendar-color>${takes('VEVENT')}${tags()}`;
  const object = (path: string, withData: boolean): string => {
    const found = objects.get(path);
    if (found === undefined) return gone(path);
    const data = withData ? `<C:calendar-data>${xml(found.text)}</C:calendar-data>` : '';
    return resource(path, `<D:getetag>"${found.version}"</D:getetag>${data}`);
  };

  /** Returns the content of the answer to a report. */
  function report(body: string): string {
    if (body.includes('calendar-query')) {
      return [...objects.keys()].map(path => object(path, body.includes('calendar-data'))).join('');
    }
    if (body.includes('calendar-multiget')) {
      return [...body.matchAll(/<d:href>([^<]*)</g)].map(([, href = '']) => object(href, true)).join('');
    }
    const since = Number(/sync\/(\d+)</.exec(body)?.[1]);
    const changed = [...new Set(log.slice(since))].map(path => object(path, false));
    return `${changed.join('')}<D:sync-token>${token()}</D:sync-token>`;
  }

  /** Returns what there is at a path, or null. */
  function propfind(path: string, depth: unknown): string | null {
    if (path === '/dav/')
      return resource(path, `<D:current-user-principal>${href(principal)}</D:current-user-principal>`);
    if (path === principal) {
      return resource(
        path,
        `<C:calendar-home-set>${href(home)}</C:calendar-home-set>` +
          `<C:calendar-user-address-set>${href('mailto:Ana@Example.org')}${href(principal)}</C:calendar-user-address-set>`,
      );
    }
    if (path === calendarPath) return resource(path, calendar());
    if (path !== home || depth !== '1') return null;
    return (
      resource(path, '<D:resourcetype><D:collection/></D:resourcetype>') +
      resource(calendarPath, calendar()) +
      resource(`${path}tasks/`, `${calendarType}${takes('VTODO')}`) +
      resource(`${path}inbox/`, '<D:resourcetype><D:collection/><C:schedule-inbox/></D:resourcetype>')
    );
  }

  const http = await serve((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', text => {
      body += text;
    });
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const kind = /<c:(calendar-\w+)|<d:(sync-\w+)/.exec(body);
      asked.push(`${method} ${method === 'REPORT' ? (kind?.[1] ?? kind?.[2]) : path}`);
      const exchange = { method, path, body, headers, response };
      if (intercepted(exchange)) return;
      if (path === '/.well-known/caldav') response.writeHead(301, { location: '/dav/' }).end();
      else if (headers.authorization !== authorization) {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="Calendar"' }).end();
      } else {
        const content = method === 'REPORT' ? report(body) : propfind(path, headers.depth);
        if (content === null) response.writeHead(404).end();
        else list(response, content);
      }
    });
  });

  const change = (name: string): string => {
    const path = `${calendarPath}${name}.ics`;
    log.push(path);
    return path;
  };
  return {
    origin: http.origin,
    calendar: new URL(calendarPath, http.origin),
    asked,
    http,
    has,
    list,
    put: (name, text) => void objects.set(change(name), { text, version: log.length }),
    remove: name => void objects.delete(change(name)),
    intercept(answer) {
      intercepted = answer;
    },
  };
}
