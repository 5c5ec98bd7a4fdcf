/** HTTP with Chromium, which uses the system's proxy and certificates. Nothing is cached or stored. */

import { type ClientRequest, type IncomingMessage, net } from 'electron';
import { fail, ok, type Result } from '../../shared/domain/common';
import { createFeedSessions } from './feedSessions';
import { browserUserAgent, type FetchResponse, type Transport, type TransportFault } from './fetch';

/** Creates the transport. Must be called after the app is ready. */
export function createChromiumTransport(): Transport {
  const takeSession = createFeedSessions();
  let userAgent = '';
  return ({ url, method = 'GET', headers, content, signal }) =>
    new Promise<Result<FetchResponse, TransportFault>>(resolve => {
      const own = takeSession();
      userAgent ||= browserUserAgent(own.session.getUserAgent());
      const request = net.request({
        url,
        method,
        headers: { 'user-agent': userAgent, ...headers },
        session: own.session,
        useSessionCookies: true,
        redirect: 'manual',
      });
      const abort = (): void => request.abort();
      request.on('response', message => {
        message.on('end', own.release);
        resolve(ok(responseOf(request, message)));
      });
      let isRedirect = false;
      request.on('redirect', (status, _, location) => {
        isRedirect = true;
        const cookies = own.cookies().catch(() => []);
        resolve(cookies.then(set => ok(redirectTo(status, location, set))));
        void cookies.then(own.release);
      });
      const end = (fault: TransportFault): void => {
        // A redirect that is not followed is cancelled by Chromium, before its cookies are read.
        if (isRedirect) return;
        resolve(fail(fault));
        own.release();
      };
      request.on('error', error => end(faultOf(error)));
      request.on('abort', () => end('unreachable'));
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
