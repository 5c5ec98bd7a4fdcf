/** HTTP with Node, for scripts that read a feed without Electron. */

import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { fail, ok, type Result } from '../../../shared/domain/common';
import type { FetchResponse, Transport, TransportFault } from './transport';
import { scriptUserAgent } from './userAgent';

/** Sends a request with Node's http and https. */
export const nodeTransport: Transport = ({ url, method = 'GET', headers, content, signal }) =>
  new Promise<Result<FetchResponse, TransportFault>>(resolve => {
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const ours = { 'user-agent': scriptUserAgent, 'accept-encoding': 'gzip, deflate, br' };
    send(url, { method, headers: { ...ours, ...headers }, signal, agent: false })
      .on('response', message => resolve(ok(responseOf(message))))
      .on('error', error => resolve(fail(faultOf(error))))
      .end(content);
  });

function responseOf(message: IncomingMessage): FetchResponse {
  const body = decodedBody(message);
  return {
    status: message.statusCode ?? 0,
    header(name) {
      const value = message.headers[name];
      return (Array.isArray(value) ? value.join(', ') : value) ?? null;
    },
    cookies: message.headers['set-cookie'] ?? [],
    body,
    discard: () => void body.destroy(),
  };
}

function decodedBody(message: IncomingMessage): Readable {
  const body = decoderOf(message.headers['content-encoding']);
  // The reader sees the errors of both streams. Errors after it has stopped reading are ignored.
  body.on('error', () => undefined);
  return pipeline(message, body, () => undefined);
}

function decoderOf(encoding: string | undefined): PassThrough {
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return new PassThrough();
  }
}

const faultOf = ({ code = '' }: NodeJS.ErrnoException): TransportFault => {
  if (/CERT|VERIFY_LEAF/.test(code)) return 'certificate';
  if (/^(EAI_AGAIN|ENETDOWN|ENETUNREACH)$/.test(code)) return 'offline';
  return code === 'ETIMEDOUT' ? 'timeout' : 'unreachable';
};
