/** A calendar server over real HTTP that can behave and fail as real feeds do. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** How the server answers a request for its feed. */
export type Behaviour =
  | 'good'
  | 'gzip'
  | 'redirects with a cookie'
  | 'redirects forever'
  | 'not found'
  | 'wants a sign-in'
  | 'shows a login page'
  | 'is no calendar'
  | 'stops in the middle'
  | 'is damaged'
  | 'never answers'
  | 'is too large'
  | 'has broken down';

export interface FeedServer {
  /** The feed's address. Its path is a secret, as in a private address. */
  readonly url: string;
  /** The address with the user and password that `wants a sign-in` accepts. */
  readonly urlWithPassword: string;
  readonly publish: (text: string) => void;
  readonly answer: (behaviour: Behaviour) => void;
  /** The status of every response so far, in order; 0 if none was sent. */
  readonly answered: readonly number[];
  /** May be called again. */
  readonly stop: () => Promise<void>;
}

const secretPath = '/private-5e1f0c/basic.ics';
const credentials = `Basic ${Buffer.from('ana:open sesame').toString('base64')}`;
const calendarType = { 'content-type': 'text/calendar; charset=utf-8' };
const page = '<!doctype html><html><head><title>Sign in</title></head><body><form></form></body></html>';
const overTheLimitBytes = 31 * 1024 * 1024;

/** Serves `text` on a free local port until stopped. */
export async function startFeedServer(text: string): Promise<FeedServer> {
  let published = { text, at: new Date() };
  let behaviour: Behaviour = 'good';
  const answered: number[] = [];

  function sendCalendar(request: IncomingMessage, response: ServerResponse, encoding?: 'gzip'): void {
    const etag = `"${createHash('sha1').update(published.text).digest('hex')}"`;
    const validators = { etag, 'last-modified': published.at.toUTCString() };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, validators).end();
    } else if (encoding) {
      response.writeHead(200, { ...calendarType, ...validators, 'content-encoding': encoding });
      response.end(gzipSync(published.text));
    } else {
      response.writeHead(200, { ...calendarType, ...validators }).end(published.text);
    }
  }

  const half = () => published.text.slice(0, published.text.length / 2);

  const behaviours: Readonly<
    Record<Behaviour, (request: IncomingMessage, response: ServerResponse) => void>
  > = {
    good: sendCalendar,
    gzip: (request, response) => sendCalendar(request, response, 'gzip'),
    'redirects with a cookie'(request, response) {
      if (request.url !== '/moved') {
        response
          .writeHead(302, {
            location: '/moved',
            'set-cookie': ['seen=1; Path=/', 'way=moved; Path=/; HttpOnly'],
          })
          .end();
      } else if (request.headers.cookie === 'seen=1; way=moved') {
        sendCalendar(request, response);
      } else {
        response.writeHead(403).end();
      }
    },
    'redirects forever': (request, response) => {
      response.writeHead(302, { location: `${request.url}?again` }).end();
    },
    'not found': (_, response) => {
      response.writeHead(404).end('No such calendar');
    },
    'wants a sign-in': (request, response) => {
      if (request.headers.authorization === credentials) sendCalendar(request, response);
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="Calendar"' }).end();
    },
    'shows a login page': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    },
    'is no calendar': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('It works!');
    },
    'stops in the middle': (_, response) => {
      response.writeHead(200, { ...calendarType, 'content-length': Buffer.byteLength(published.text) });
      response.write(half(), () => response.destroy());
    },
    'is damaged': (_, response) => {
      response.writeHead(200, calendarType).end(half());
    },
    'never answers': () => undefined,
    'is too large': (_, response) => {
      response.writeHead(200, calendarType).write(published.text);
      response.end(Buffer.alloc(overTheLimitBytes, '\r\n'));
    },
    'has broken down': (_, response) => {
      response.writeHead(503).end();
    },
  };

  const server = createServer((request, response) => {
    response.on('close', () => answered.push(response.headersSent ? response.statusCode : 0));
    behaviours[behaviour](request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}${secretPath}`,
    urlWithPassword: `http://ana:open%20sesame@127.0.0.1:${port}${secretPath}`,
    answered,
    publish(next) {
      published = { text: next, at: new Date() };
    },
    answer(next) {
      behaviour = next;
    },
    async stop() {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
