import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  createFetch,
  type FetchLimits,
  noValidators,
  type Validators,
} from '../../../../src/main/calendar/fetch/fetch';
import { nodeTransport } from '../../../../src/main/calendar/fetch/nodeTransport';
import type { Transport } from '../../../../src/main/calendar/fetch/transport';
import { ok } from '../../../../src/shared/domain/common/result';
import { emptyFolder } from '../../../support/dataFolder';
import { serve } from '../../../support/httpServer';
import { isPrivate } from '../../../support/permissions';
import { untrusted } from '../../../support/untrusted';

const text = `BEGIN:VCALENDAR\r\n${'X-FILL:0123456789\r\n'.repeat(500)}END:VCALENDAR\r\n`;

const limits: FetchLimits = { time: 5_000, idle: 5_000, bytes: 100_000, redirects: 5 };

/** Fetches over real sockets and returns the result and the file. */
async function fetchFrom(source: string, known: Validators = noValidators, some: Partial<FetchLimits> = {}) {
  const path = join(emptyFolder(), 'feed.ics.new');
  const fetch = createFetch(nodeTransport, { ...limits, ...some });
  const result = await fetch(source, path, known, new AbortController().signal);
  return { result, path, text: existsSync(path) ? readFileSync(path, 'utf8') : null };
}

const sends: RequestListener = (_, response) => {
  response.writeHead(200, { etag: '"v1"', 'last-modified': 'Tue, 10 Mar 2026 08:00:00 GMT' }).end(text);
};

const validators = { etag: '"v1"', lastModified: 'Tue, 10 Mar 2026 08:00:00 GMT' };
const fetched = { ok: true, value: { kind: 'new', bytes: text.length, charset: null, ...validators } };

describe('an available feed', () => {
  it('is saved as a file readable only by the user, with its validators', async () => {
    const { origin } = await serve(sends);

    const { result, path, ...file } = await fetchFrom(`${origin}/private/basic.ics`);

    expect(result).toEqual(fetched);
    expect(file.text).toBe(text);
    expect(isPrivate(path)).toBe(true);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('is decoded from %s', async (encoding, pack) => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(pack(text));
    });

    expect((await fetchFrom(origin)).text).toBe(text);
  });

  it('is unpacked if it was packed twice, or sent packed without saying so', async () => {
    const { origin } = await serve((request, response) => {
      if (request.url === '/twice') response.setHeader('content-encoding', 'gzip');
      response.end(request.url === '/twice' ? gzipSync(gzipSync(text)) : gzipSync(text));
    });

    expect([(await fetchFrom(`${origin}/twice`)).text, (await fetchFrom(`${origin}/once`)).text]).toEqual([
      text,
      text,
    ]);
  });

  it('comes with the encoding that its server names', async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/calendar; charset="Shift_JIS"' }).end(text);
    });

    expect((await fetchFrom(origin)).result).toMatchObject({ ok: true, value: { charset: 'Shift_JIS' } });
  });

  it('is asked for as a browser would', async () => {
    const { origin, requests } = await serve(sends);
    await fetchFrom(origin);
    expect(requests[0]?.headers['user-agent']).toMatch(/^Mozilla\/5\.0 .* Chrome\/[\d.]+ Safari\/[\d.]+$/);
  });

  it('is not downloaded again while it is unchanged', async () => {
    const { origin, requests } = await serve((_, response) => {
      response.writeHead(304).end();
    });

    const { result, text } = await fetchFrom(origin, validators);

    expect(result).toEqual({ ok: true, value: { kind: 'not-modified' } });
    expect(text).toBeNull();
    expect(requests[0]?.headers).toMatchObject({
      'if-none-match': validators.etag,
      'if-modified-since': validators.lastModified,
    });
  });
});

describe('a webcal address', () => {
  it('is fetched over http in the local network if https does not answer', async () => {
    const { origin } = await serve(sends);

    expect((await fetchFrom(origin.replace('http:', 'webcal:'))).result).toEqual(fetched);
  });

  it('is never fetched over http if https answers with an invalid certificate', async () => {
    const { origin, requests } = await serve(sends, untrusted);

    const { result } = await fetchFrom(origin.replace('https:', 'webcal:'));

    expect(result).toEqual({ ok: false, problem: 'certificate' });
    expect(requests).toEqual([]);
  });

  it('with webcals is never fetched over http', async () => {
    const { origin, requests } = await serve(sends);

    const { result } = await fetchFrom(origin.replace('http:', 'webcals:'));

    expect(result).toEqual({ ok: false, problem: 'unreachable' });
    expect(requests).toEqual([]);
  });
});

describe('a redirected feed', () => {
  it('is followed for five redirects', async () => {
    const { origin, requests } = await serve((request, response) => {
      const hop = Number(request.url?.slice(1));
      if (hop === 5) sends(request, response);
      else response.writeHead([301, 302, 303, 307, 308][hop] ?? 500, { location: `/${hop + 1}` }).end();
    });

    expect((await fetchFrom(`${origin}/0`)).result).toEqual(fetched);
    expect(requests.map(({ url }) => url)).toEqual(['/0', '/1', '/2', '/3', '/4', '/5']);
  });

  it.each([
    ['https://calendar.example/a', 'http://calendar.example/a'],
    ['https://calendar.example/a', 'https://127.0.0.1/a'],
  ])('fails at a redirect from %s to %s without asking there', async (source, location) => {
    const asked: string[] = [];
    const redirects: Transport = async ({ url }) => {
      asked.push(url);
      const header = (name: string): string | null => (name === 'location' ? location : null);
      return ok({ status: 302, header, body: Readable.from([]), discard: () => undefined });
    };
    const fetch = createFetch(redirects, limits, async () => []);

    const result = await fetch(source, '/nowhere', noValidators, new AbortController().signal);

    expect(result).toEqual({ ok: false, problem: 'unsafe-redirect' });
    expect(asked).toEqual([source]);
  });

  it('sees the cookies that the redirects set, and another server does not', async () => {
    const other = await serve(sends);
    const own = await serve((request, response) => {
      if (request.url === '/checked') {
        response.writeHead(302, { location: other.origin.replace('127.0.0.1', 'localhost') }).end();
        return;
      }
      const cookies = ['seen=1; Path=/', 'elsewhere=1; Domain=example.org'];
      response.writeHead(302, { location: '/checked', 'set-cookie': cookies }).end();
    });

    expect((await fetchFrom(own.origin)).result).toEqual(fetched);
    expect(own.requests.map(({ headers }) => headers.cookie)).toEqual([undefined, 'seen=1']);
    expect(other.requests.map(({ headers }) => headers.cookie)).toEqual([undefined]);
    // Nothing is kept for the next time.
    await fetchFrom(own.origin);
    expect(own.requests[2]?.headers.cookie).toBeUndefined();
  });

  it('takes webcal: for https:', async () => {
    const asked: string[] = [];
    const redirects: Transport = async ({ url }) => {
      asked.push(url);
      const header = (name: string) => (name === 'location' ? 'webcal://calendar.example/b' : null);
      const status = asked.length === 1 ? 302 : 404;
      return ok({ status, header, body: Readable.from([]), discard: () => undefined });
    };
    const fetch = createFetch(redirects, limits, async () => []);

    await fetch('https://calendar.example/a', '/nowhere', noValidators, new AbortController().signal);

    expect(asked).toEqual(['https://calendar.example/a', 'https://calendar.example/b']);
  });

  it('fails at the sixth redirect', async () => {
    const { origin, requests } = await serve((_, response) => {
      response.writeHead(302, { location: '/again' }).end();
    });

    expect((await fetchFrom(origin)).result).toEqual({ ok: false, problem: 'redirects' });
    expect(requests.length).toBe(6);
  });

  it.each([
    ['to a file', 'file:///etc/passwd'],
    ['to another scheme', 'ftp://example.org/'],
    ['to nowhere', 'http://'],
  ])('fails if it was redirected %s', async (_, location) => {
    const { origin } = await serve((_, response) => {
      response.writeHead(302, { location }).end();
    });

    expect((await fetchFrom(origin)).result).toEqual({ ok: false, problem: 'unsafe-redirect' });
  });
});

describe('user and password in the address', () => {
  const signIn = (origin: string): string => origin.replace('//', '//ana:open%20sesame%25@');
  const authorization = `Basic ${Buffer.from('ana:open sesame%').toString('base64')}`;

  it('are sent as a header', async () => {
    const { origin, requests } = await serve(sends);

    expect((await fetchFrom(`${signIn(origin)}/basic.ics`)).result).toEqual(fetched);
    expect(requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/basic.ics', authorization],
    ]);
  });

  it('answer a server that wants a digest, without the password', async () => {
    const { origin, requests } = await serve((request, response) => {
      if (request.headers.authorization?.startsWith('Digest ')) return sends(request, response);
      response
        .writeHead(401, { 'www-authenticate': 'Digest realm="Home", nonce="n1", qop="auth", opaque="o"' })
        .end();
    });

    expect((await fetchFrom(`${signIn(origin)}/basic.ics?a=b`)).result).toEqual(fetched);
    expect(requests).toHaveLength(2);
    expect(requests[1]?.headers.authorization).toMatch(
      /username="ana", realm="Home", nonce="n1", uri="\/basic\.ics\?a=b", response="[\da-f]{32}"/,
    );
  });

  it('are refused if the server does not take the digest either', async () => {
    const { origin, requests } = await serve((_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Digest realm="Home", nonce="n1", qop="auth"' }).end();
    });

    expect((await fetchFrom(signIn(origin))).result).toEqual({ ok: false, problem: 'sign-in' });
    expect(requests).toHaveLength(2);
  });

  it('are not sent to another server after a redirect', async () => {
    const other = await serve(sends);
    const own = await serve((request, response) => {
      const location = request.url === '/old' ? '/here' : `${signIn(other.origin)}/there`;
      response.writeHead(302, { location }).end();
    });

    expect((await fetchFrom(`${signIn(own.origin)}/old`)).result).toEqual(fetched);
    expect(own.requests.map(({ headers }) => headers.authorization)).toEqual([authorization, authorization]);
    expect(other.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });
});

describe('a server that does not deliver the feed', () => {
  it.each([
    [401, 'sign-in'],
    [403, 'sign-in'],
    [404, 'not-found'],
    [410, 'not-found'],
    [400, 'server'],
    [304, 'server'],
    [500, 'server'],
    [503, 'server'],
  ])('and answers %i is reported as %s', async (status, problem) => {
    const { origin } = await serve((_, response) => {
      response.writeHead(status).end(status === 304 ? undefined : 'no');
    });

    expect(await fetchFrom(origin)).toMatchObject({ result: { ok: false, problem }, text: null });
  });

  it('and asks to wait is asked later', async () => {
    const { origin } = await serve((request, response) => {
      const date = 'Tue, 10 Mar 2026 08:00:00 GMT';
      const retryAfter = request.url === '/date' ? 'Tue, 10 Mar 2026 08:02:00 GMT' : '120';
      response.writeHead(429, { date, 'retry-after': retryAfter }).end();
    });

    const busy = { ok: true, value: { kind: 'busy', retryAfter: 120_000 } };
    expect((await fetchFrom(`${origin}/seconds`)).result).toEqual(busy);
    expect((await fetchFrom(`${origin}/date`)).result).toEqual(busy);
  });

  it('is unreachable if nothing listens', async () => {
    expect((await fetchFrom('http://127.0.0.1:1/basic.ics')).result).toEqual({
      ok: false,
      problem: 'unreachable',
    });
  });

  it('is unreachable if the source is not a web address', async () => {
    expect((await fetchFrom('gopher://example.org')).result).toEqual({ ok: false, problem: 'unreachable' });
  });

  it('gets no request if its certificate is not trusted', async () => {
    const { origin, requests } = await serve(sends, untrusted);

    expect((await fetchFrom(origin)).result).toEqual({ ok: false, problem: 'certificate' });
    expect(requests).toEqual([]);
  });
});

describe('a feed beyond the limits', () => {
  it('is too large even if only its decoded body exceeds the limit', async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(100_001, '\n')));
    });

    expect(await fetchFrom(origin)).toMatchObject({
      result: { ok: false, problem: 'too-large' },
      text: null,
    });
  });

  it('is accepted at exactly the limit', async () => {
    const { origin } = await serve((_, response) => response.end(Buffer.alloc(100_000, '\n')));

    expect((await fetchFrom(origin)).result).toMatchObject({ ok: true, value: { bytes: 100_000 } });
  });

  it('times out if the server does not answer', async () => {
    const { origin } = await serve(() => undefined);

    const { result } = await fetchFrom(origin, noValidators, { time: 100 });

    expect(result).toEqual({ ok: false, problem: 'timeout' });
  });

  it('times out if the server falls silent', async () => {
    const { origin } = await serve((_, response) => void response.write(text.slice(0, 100)));

    const { result, text: saved } = await fetchFrom(origin, noValidators, { idle: 100 });

    expect([result, saved]).toEqual([{ ok: false, problem: 'timeout' }, null]);
  });

  it('times out if the body arrives too slowly', async () => {
    const { origin } = await serve((_, response) => {
      const trickle = setInterval(() => response.write('\r\n'), 20);
      response.on('close', () => clearInterval(trickle));
    });

    const { result, text } = await fetchFrom(origin, noValidators, { time: 150 });

    expect(result).toEqual({ ok: false, problem: 'timeout' });
    expect(text).toBeNull();
  });
});

describe('a connection that breaks', () => {
  it.each<[string, RequestListener]>([
    [
      'with its connection',
      (_, response) => {
        response.writeHead(200, { 'content-length': text.length });
        response.write(text.slice(0, 1_000), () => response.destroy());
      },
    ],
    [
      'inside its packing',
      (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text).subarray(0, 60));
      },
    ],
  ])('%s is damaged, and leaves no file', async (_, answer) => {
    const { origin } = await serve(answer);

    expect(await fetchFrom(origin)).toMatchObject({ result: { ok: false, problem: 'damaged' }, text: null });
  });
});
