import { describe, expect, it } from 'vitest';
import {
  addressesOf,
  isLocalHost,
  mayRedirect,
  type ResolveHost,
} from '../../../../src/main/calendar/fetch/address';

const hrefs = (source: string): readonly string[] => addressesOf(source).map(({ href }) => href);

describe('a webcal address', () => {
  it('on the internet is only tried over https', () => {
    expect(hrefs('webcal://calendar.example.org/a.ics?key=1')).toEqual([
      'https://calendar.example.org/a.ics?key=1',
    ]);
  });

  it.each([
    'localhost:5232',
    'nas',
    'nas.local',
    'radicale.home.arpa',
    '127.0.0.1:5232',
    '10.0.0.3',
    '172.16.0.1',
    '192.168.1.2',
    '[::1]:5232',
    '[fd00::1]',
  ])('of %s is https, then http', host => {
    expect(hrefs(`webcal://${host}/a.ics`)).toEqual([`https://${host}/a.ics`, `http://${host}/a.ics`]);
  });

  it.each(['10.example.org', '172.32.0.1', '192.168.example.org', 'local.example.org'])(
    'on %s is only tried over https',
    host => {
      expect(hrefs(`webcal://${host}/a.ics`)).toEqual([`https://${host}/a.ics`]);
    },
  );

  it('keeps user and password, whatever the case of its scheme', () => {
    expect(hrefs(' WebCal://ana:x%20y@example.org/')).toEqual(['https://ana:x%20y@example.org/']);
  });
});

describe('a web address', () => {
  it.each(['http://example.org/a.ics', 'https://example.org/a.ics'])('%s is unchanged', url => {
    expect(hrefs(url)).toEqual([url]);
  });
});

describe('anything else', () => {
  it.each(['', 'sample', 'ftp://example.org/', '/home/ana/a.ics'])('(%j) is not an address', source => {
    expect(hrefs(source)).toEqual([]);
  });
});

describe('a host in the local network or on this computer', () => {
  it.each([
    'localhost',
    'LOCALHOST.',
    'api.localhost',
    'printer',
    'nas.local',
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '\uff11\uff12\uff17.0.0.1',
    '0.0.0.0',
    '0',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '255.255.255.255',
    '[::]',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:a00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::10.0.0.1]',
    '[64:ff9b:1::10.0.0.1]',
    '[::ffff:0:10.0.0.1]',
    '[2001:0:7f00:1::]',
    '[ff02::1]',
    '192.0.0.8',
    '198.18.0.1',
    '[2002:7f00:1::]',
    '[fc00::1]',
    '[fdff::1]',
    '[fe80::1]',
    '[febf::1]',
  ])('is recognized: %s', host => {
    expect(isLocalHost(new URL(`https://${host}/`).hostname)).toBe(true);
  });

  it.each([
    'example.org',
    'localhost.example.org',
    '10.example.org',
    '8.8.8.8',
    '172.32.0.1',
    '192.169.0.1',
    '100.128.0.1',
    '[2001:db8::1]',
    '192.0.1.1',
    '198.20.0.1',
    '[2001:4860::8888]',
    '[2606:4700::1111]',
    '[::ffff:8.8.8.8]',
  ])('is not %s', host => {
    expect(isLocalHost(new URL(`https://${host}/`).hostname)).toBe(false);
  });
});

describe('a redirect', () => {
  const resolve: ResolveHost = async name =>
    name.endsWith('.intranet.example') ? ['10.0.0.7'] : name === 'unknown.example' ? [] : ['93.184.216.34'];
  const follows = (from: string, to: string) => mayRedirect(new URL(from), new URL(to), resolve);

  it.each([
    ['https://example.org/a', 'https://example.org/b'],
    ['https://example.org/', 'https://other.example/'],
    ['https://example.org/', 'https://unknown.example/'],
    ['http://example.org/', 'https://example.org/'],
    ['http://example.org/', 'http://other.example/'],
    ['http://127.0.0.1:1/', 'http://127.0.0.1:2/'],
    ['https://nas.local/', 'https://192.168.0.1/'],
    ['https://nas.local/', 'https://example.org/'],
    ['https://calendar.intranet.example/', 'https://login.intranet.example/'],
  ])('from %s to %s is followed', async (from, to) => {
    expect(await follows(from, to)).toBe(true);
  });

  it.each([
    ['https://example.org/', 'http://example.org/'],
    ['https://127.0.0.1/', 'http://127.0.0.1/'],
    ['https://example.org/', 'https://127.0.0.1/'],
    ['http://example.org/', 'http://192.168.0.1/'],
    ['http://example.org/', 'http://[::ffff:169.254.169.254]/latest/meta-data'],
    ['https://example.org/', 'https://printer/'],
    ['https://example.org/', 'https://login.intranet.example/'],
    ['https://example.org/', 'file:///etc/passwd'],
  ])('from %s to %s is not', async (from, to) => {
    expect(await follows(from, to)).toBe(false);
  });
});
