/** HTTP with Chromium, which uses the system's proxy and certificates. Nothing is cached or stored. */

import { type ClientRequest, type IncomingMessage, net, session } from 'electron';
import { fail, ok, type Result } from '../../shared/domain/common';
import { browserUserAgent, type FetchResponse, type Transport, type TransportFault } from './fetch';

/** Creates the transport. Must be called after the app is ready. */
export function createChromiumTransport(): Transport {
  const feeds = session.fromPartition('feeds', { cache: false });
  const userAgent = browserUserAgent(feeds.getUserAgent());
  return ({ url, method = 'GET', headers, content, signal }) =>
    new Promise<Result<FetchResponse, TransportFault>>(resolve => {
      const request = net.request({
        url,
        method,
        headers: { 'user-agent': userAgent, ...headers },
        session: feeds,
        redirect: 'manual',
      });
      const abort = (): void => request.abort();
      request.on('response', message => resolve(ok(responseOf(request, message))));
      // A redirect that is not followed is cancelled by Chromium; its error arrives after the promise is resolved.
      request.on('redirect', (status, _, location, headers) =>
        resolve(ok(redirectTo(status, location, cookiesIn(headers)))),
      );
      request.on('error', error => resolve(fail(faultOf(error))));
      request.on('abort', () => resolve(fail('unreachable')));
      signal.addEventListener('abort', abort, { once: true });
      if (signal.aborted) abort();
      else request.end(content);
    });
}

function responseOf(request: ClientRequest, message: IncomingMessage): FetchResponse {
  return {
    status: message.statusCode,
    header(name) {
      const value = message.headers[name];
      return (Array.isArray(value) ? value.join(', ') : value) ?? null;
    },
    cookies: cookiesIn(message.headers),
    // It is a readable stream, although its type does not say so.
    body: message as unknown as AsyncIterable<Uint8Array>,
    discard: () => request.abort(),
  };
}

/** Returns the values of Set-Cookie, whose name comes in any letter case. */
const cookiesIn = (headers: Readonly<Record<string, string | string[]>>): readonly string[] =>
  Object.entries(headers).flatMap(([name, value]) => (name.toLowerCase() === 'set-cookie' ? value : []));

const redirectTo = (status: number, location: string, cookies: readonly string[]): FetchResponse => ({
  status,
  cookies,
  header: name => (name === 'location' ? location : null),
  body: noBody(),
  discard: () => undefined,
});

async function* noBody(): AsyncGenerator<Uint8Array> {
  // The body of a redirect is never read.
}

function faultOf({ message }: Error): TransportFault {
  if (message.includes('ERR_CERT_')) return 'certificate';
  if (message.includes('TIMED_OUT')) return 'timeout';
  if (message.includes('INTERNET_DISCONNECTED')) return 'offline';
  if (/NAME_NOT_RESOLVED|ADDRESS_UNREACHABLE/.test(message) && !net.isOnline()) return 'offline';
  return /ERR_(UNSAFE_REDIRECT|INVALID_REDIRECT|UNKNOWN_URL_SCHEME|DISALLOWED_URL_SCHEME)/.test(message)
    ? 'redirects'
    : 'unreachable';
}
