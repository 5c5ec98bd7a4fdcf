import { describe, expect, it } from 'vitest';
import { belongsToAccount } from '../../../../src/main/calendar/caldav/probe';
import { nodeTransport } from '../../../../src/main/calendar/fetch/nodeTransport';
import type { Transport } from '../../../../src/main/calendar/fetch/transport';
import { fail } from '../../../../src/shared/domain/common/result';
import { startCalDavServer } from '../../../support/calDavServer';
import { serve } from '../../../support/httpServer';

const asked: string[] = [];
const noTransport: Transport = async ({ url }) => {
  asked.push(url);
  return fail('unreachable');
};

const belongs = (address: string, transport = noTransport): Promise<boolean> =>
  belongsToAccount(transport, address, new AbortController().signal);

describe('an address that is no feed', () => {
  it.each([
    'ana@example.org',
    'caldav://cloud.example.org',
    'https://cloud.example.org/remote.php/dav/calendars/ana/work/',
    'https://cloud.example.org/.well-known/caldav',
    'https://caldav.fastmail.com/dav/',
    'dav.mailbox.org/caldav/abc',
    'https://example.org/dav.php/calendars/ana',
  ])('and looks like that of an account belongs to one (%s)', async address => {
    expect(await belongs(address)).toBe(true);
  });

  it.each([
    'https://example.org/calendar.ics',
    'https://dav.example.org/public/basic.ics',
    'https://cloud.example.org/remote.php/dav/public-calendars/Ab3?export',
    'not an address',
    '/home/ana/day.ics',
    'https://example.org/page',
  ])('and looks like anything else does not (%s)', async address => {
    expect(await belongs(address)).toBe(false);
  });

  it('belongs to an account if its server knows CalDAV, without being told who asks', async () => {
    const server = await startCalDavServer();
    const address = `${server.origin.replace('//', '//ana:secret@')}/dav/calendars/ana/work/`;

    expect(await belongs(address, nodeTransport)).toBe(true);
    expect(server.http.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
  });

  it.each([
    '/home/ana/day',
    '~/day',
    'hello',
    'https://calendar.google.com/calendar/u/0/r',
    'https://cloud.example.org/apps/calendar/timeGridWeek/now',
    'https://cloud.example.org/apps/calendar/p/Ab3/dayGridMonth/now',
  ])('is sent nowhere if it is a path or a page of a service (%s)', async address => {
    asked.length = 0;
    expect(await belongs(address)).toBe(false);
    expect(asked).toEqual([]);
  });

  it('belongs to none if its server only wants a password', async () => {
    const { origin } = await serve((_, response) => response.writeHead(401).end());

    expect(await belongs(`${origin}/private`, nodeTransport)).toBe(false);
  });
});
