/** HTTP by Chromium: the system's proxy and certificates, without a cache, cookies or anything that stays. */

import { type ClientRequest, type IncomingMessage, net, session } from 'electron';
import { fail, ok, type Result } from '../../../shared/domain/common';
import type { FetchResponse, Transport, TransportFault } from './fetch';

/** Ready when the app is. */
export function createChromiumTransport(): Transport {
  const feeds = session.fromPartition('feeds', { cache: false });
  return ({ url, headers, signal }) =>
    new Promise<Result<FetchResponse, TransportFault>>(resolve => {
      const request = net.request({ url, headers: { ...headers }, session: feeds, redirect: 'manual' });
      const abort = (): void => request.abort();
      request.on('response', message => resolve(ok(responseOf(request, message))));
      // Not followed here, Chromium cancels it: the error that comes of that arrives too late to count.
      request.on('redirect', (status, _, location) => resolve(ok(redirectTo(status, location))));
      request.on('error', error => resolve(fail(faultOf(error))));
      request.on('abort', () => resolve(fail('unreachable')));
      signal.addEventListener('abort', abort, { once: true });
      if (signal.aborted) abort();
      else request.end();
    });
}

function responseOf(request: ClientRequest, message: IncomingMessage): FetchResponse {
  return {
    status: message.statusCode,
    header(name) {
      const value = message.headers[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    },
    // It is a readable stream, which its type does not say.
    body: message as unknown as AsyncIterable<Uint8Array>,
    discard: () => request.abort(),
  };
}

const redirectTo = (status: number, location: string): FetchResponse => ({
  status,
  header: name => (name === 'location' ? location : null),
  body: noBody(),
  discard: () => undefined,
});

async function* noBody(): AsyncGenerator<Uint8Array> {
  // Nobody reads what comes with a redirect.
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
