import { describe, expect, it } from 'vitest';
import { createDavClient } from '../../../../src/main/calendar/caldav/davClient';
import { discover } from '../../../../src/main/calendar/caldav/discovery';
import type { NamedServers } from '../../../../src/main/calendar/caldav/places';
import { nodeTransport } from '../../../../src/main/calendar/fetch/nodeTransport';
import type { Transport } from '../../../../src/main/calendar/fetch/transport';
import { fail, ok } from '../../../../src/shared/domain/common/result';
import { type CalDavServer, credentials, resource, startCalDavServer } from '../../../support/calDavServer';
import { serve } from '../../../support/httpServer';
import { untrusted } from '../../../support/untrusted';

interface Network {
  readonly transport?: Transport;
  readonly named?: NamedServers;
}

const find = (
  address: string,
  { user = credentials.user, password = credentials.password } = {},
  { transport = nodeTransport, named = async () => [] }: Network = {},
) =>
  discover(
    { client: createDavClient(transport), resolve: async () => [], named },
    { address, user, password },
    new AbortController().signal,
  );

const found = ({ calendar }: CalDavServer) => ({
  ok: true,
  value: {
    credentials,
    calendars: [{ url: calendar, name: 'Work & more', color: '#0B6478' }],
    addresses: ['ana@example.org'],
  },
});

describe('an account', () => {
  it('is found by the host of its server, with its calendars for events, their colours and the user’s addresses', async () => {
    const server = await startCalDavServer();

    expect(await find(server.origin)).toEqual(found(server));
  });

  it.each(['/dav/', '/dav/calendars/ana/', '/somewhere/else/'])(
    'is found by an address with the path %s',
    async path => {
      const server = await startCalDavServer();

      expect(await find(`${server.origin}${path}`)).toMatchObject({ ok: true });
    },
  );

  it('is found without a scheme on a local server that has no https', async () => {
    const server = await startCalDavServer();

    expect(await find(server.origin.replace('http://', ''))).toEqual(found(server));
  });

  it('is found where a server has no well-known address', async () => {
    const server = await startCalDavServer();
    server.intercept(({ path, response }) => {
      if (path !== '/.well-known/caldav' && path !== '/') return false;
      response.writeHead(path === '/' ? 405 : 404).end();
      return true;
    });

    expect(await find(server.origin)).toEqual(found(server));
  });

  it('is found by the address of one calendar whose server names no principal', async () => {
    const server = await startCalDavServer();

    const account = await find(server.calendar.href);

    expect(account).toMatchObject({
      ok: true,
      value: { calendars: [{ url: server.calendar }], addresses: [] },
    });
  });

  it('takes name and password from the address if they are in it', async () => {
    const server = await startCalDavServer();
    const address = server.origin.replace('//', '//ana:open%20sesame@');

    expect(await find(address, { user: '', password: '' })).toEqual(found(server));
  });
});

describe('an e-mail address', () => {
  /** The requests that would have been sent. Nothing answers. */
  async function askedFor(address: string, named: NamedServers = async () => []): Promise<readonly string[]> {
    const asked: string[] = [];
    const transport: Transport = async ({ url }) => {
      asked.push(url);
      return fail('unreachable');
    };
    await find(address, {}, { transport, named });
    return asked;
  }

  it.each([
    ['ana@icloud.com', 'https://caldav.icloud.com/'],
    ['ana@me.com', 'https://caldav.icloud.com/'],
    ['ana@fastmail.com', 'https://caldav.fastmail.com/'],
    ['ana@mailbox.org', 'https://dav.mailbox.org/'],
    ['ana@yahoo.de', 'https://caldav.calendar.yahoo.com/'],
    ['ana@zoho.eu', 'https://calendar.zoho.eu/caldav/'],
  ])('%s leads to its service', async (address, url) => {
    expect(await askedFor(address)).toEqual([url]);
  });

  it('leads to the server that DNS names in its own domain, then to the domain itself', async () => {
    const named = async () => [{ host: 'dav.example.org', port: 8443, path: '/cal/' }];

    expect(await askedFor('ana@example.org', named)).toEqual([
      'https://dav.example.org:8443/cal/',
      'https://example.org/.well-known/caldav',
      'https://caldav.example.org/',
    ]);
  });

  it('leads to the servers of a well-known service that DNS names', async () => {
    const named = async () => [{ host: 'caldav.fastmail.com', port: 443, path: '/' }];

    expect((await askedFor('ana@example.org', named))[0]).toBe('https://caldav.fastmail.com/');
  });

  it('is never sent to another server that DNS names; the user hears of it', async () => {
    const named = async () => [{ host: 'dav.hoster.example', port: 443, path: '/' }];
    const asked: string[] = [];
    const transport: Transport = async ({ url }) => {
      asked.push(new URL(url).host);
      return fail('unreachable');
    };

    const account = await find('ana@example.org', {}, { transport, named });

    expect(account).toEqual({ ok: false, problem: { elsewhere: 'dav.hoster.example' } });
    expect(asked).not.toContain('dav.hoster.example');
  });

  it.each(['ana@gmail.com', 'https://calendar.google.com/x', 'ana@outlook.de'])(
    'or address of a service without passwords for apps (%s) is answered without a request',
    async address => {
      expect(await askedFor(address)).toEqual([]);
      expect(await find(address)).toEqual({ ok: false, problem: 'other-sign-in' });
    },
  );
});

describe('a password', () => {
  it('that is wrong is reported at once', async () => {
    const server = await startCalDavServer();

    expect(await find(server.origin, { password: 'guess' })).toEqual({
      ok: false,
      problem: 'wrong-password',
    });
  });

  it('is never sent to another server that a redirect or the principal names', async () => {
    const other = await startCalDavServer();
    const elsewhere = other.origin.replace('127.0.0.1', 'localhost');
    for (const answer of ['redirect', 'principal', 'home']) {
      const server = await startCalDavServer();
      server.intercept(({ path, response }) => {
        if (answer === 'redirect' && path === '/dav/')
          response.writeHead(302, { location: `${elsewhere}/dav/` }).end();
        else if (answer === 'principal' && path === '/dav/') {
          const href = `<D:href>${elsewhere}/dav/principals/ana/</D:href>`;
          server.list(
            response,
            resource(path, `<D:current-user-principal>${href}</D:current-user-principal>`),
          );
        } else if (answer === 'home' && path === '/dav/principals/ana/') {
          const href = `<D:href>${elsewhere}/dav/calendars/ana/</D:href>`;
          server.list(response, resource(path, `<C:calendar-home-set>${href}</C:calendar-home-set>`));
        } else return false;
        return true;
      });

      const account = await find(server.origin);

      expect([answer, account]).toEqual([
        answer,
        { ok: false, problem: { elsewhere: new URL(elsewhere).host } },
      ]);
    }
    expect(other.asked).toEqual([]);
  });

  it('is never sent to a server that does not ask for it', async () => {
    const sent: (string | undefined)[] = [];
    const transport: Transport = async ({ url, headers }) => {
      sent.push(headers.authorization);
      const path = new URL(url).pathname;
      return ok({
        status: path === '/' ? 200 : 404,
        header: () => null,
        body: noBody(),
        discard: () => undefined,
      });
    };

    expect(await find('ana@example.org', {}, { transport })).toEqual({ ok: false, problem: 'no-server' });
    expect(sent.length).toBeGreaterThan(2);
    expect(new Set(sent)).toEqual(new Set([undefined]));
  });

  it('is sent to a server that has calendars and answers without it too', async () => {
    const sent: (string | undefined)[] = [];
    const transport: Transport = async ({ headers }) => {
      sent.push(headers.authorization);
      const principal = '<D:current-user-principal><D:unauthenticated/></D:current-user-principal>';
      const text = `<D:multistatus xmlns:D="DAV:">${resource('/', principal)}</D:multistatus>`;
      const body = (async function* () {
        yield Buffer.from(text);
      })();
      return ok({ status: 207, header: () => null, body, discard: () => undefined });
    };
    await find('https://cloud.example.org/', {}, { transport });

    expect(sent.slice(0, 2)).toEqual([undefined, expect.stringMatching(/^Basic /)]);
  });

  it('is never sent over plain http to a server on the internet', async () => {
    expect(await find('http://cloud.example.org/dav/')).toEqual({ ok: false, problem: 'insecure' });
  });

  it('is answered by digest if the server wants that', async () => {
    const server = await startCalDavServer();
    const answers: string[] = [];
    server.intercept(({ headers, response }) => {
      const { authorization = '' } = headers;
      answers.push(authorization);
      if (authorization.startsWith('Digest ')) headers.authorization = basicOf(authorization);
      else {
        response
          .writeHead(401, {
            'www-authenticate': 'Digest realm="SabreDAV", qop="auth", nonce="abc", opaque="xyz"',
          })
          .end();
        return true;
      }
      return false;
    });

    expect(await find(`${server.origin}/dav/`)).toEqual(found(server));
    expect(answers[1]).toMatch(
      /^Digest username="ana", realm="SabreDAV", nonce="abc", uri="\/dav\/", response="[\da-f]{32}", algorithm=MD5, opaque="xyz", qop=auth, nc=00000001, cnonce="[\da-f]{32}"$/,
    );
  });
});

async function* noBody(): AsyncGenerator<Uint8Array> {
  // There is none.
}

/** Lets the fake server accept a digest. */
const basicOf = (digest: string): string =>
  digest.includes('username="ana"') ? `Basic ${Buffer.from('ana:open sesame').toString('base64')}` : '';

describe('a server', () => {
  it('without calendars for events is said to have none', async () => {
    const server = await startCalDavServer();
    server.intercept(({ path, response }) => {
      if (path !== '/dav/calendars/ana/') return false;
      server.list(response, resource(path, '<D:resourcetype><D:collection/></D:resourcetype>'));
      return true;
    });

    expect(await find(server.origin)).toEqual({ ok: false, problem: 'no-calendars' });
  });

  it('that knows no CalDAV is said to have no calendars there', async () => {
    const { origin } = await serve((_, response) => response.end('<html></html>'));

    expect(await find(origin)).toEqual({ ok: false, problem: 'no-server' });
  });

  it('that wants another way to sign in is said so', async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Bearer realm="x"' }).end();
    });

    expect(await find(origin)).toMatchObject({ ok: false, problem: 'other-sign-in' });
  });

  it('whose certificate is not trusted gets no request', async () => {
    const { origin, requests } = await serve(() => undefined, untrusted);

    expect(await find(origin)).toEqual({ ok: false, problem: 'certificate' });
    expect(requests).toEqual([]);
  });

  it('that nobody can reach is said so after one attempt', async () => {
    const asked: string[] = [];
    const transport: Transport = async ({ url }) => {
      asked.push(url);
      return fail('unreachable');
    };

    expect(await find('https://cloud.example.org', {}, { transport })).toEqual({
      ok: false,
      problem: 'unreachable',
    });
    expect(asked).toHaveLength(1);
  });

  it.each(['ana@', '../x', 'two words', 'ftp://example.org'])('cannot be named “%s”', async address => {
    expect(await find(address)).toMatchObject({ ok: false, problem: 'not-an-address' });
  });
});
