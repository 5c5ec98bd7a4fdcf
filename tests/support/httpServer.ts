/** A real HTTP server on a free local port, for one test. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface HttpServer {
  /** `http://127.0.0.1:port`, or `https:` with TLS. */
  readonly origin: string;
  /** The requests received so far, in order. */
  readonly requests: readonly Pick<IncomingMessage, 'url' | 'headers'>[];
}

/** @param tls the key and certificate for https */
export async function serve(
  answer: RequestListener,
  tls?: { key: string; cert: string },
): Promise<HttpServer> {
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    answer(request, response);
  };
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`, requests };
}
