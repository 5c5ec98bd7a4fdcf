import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../../src/main/calendar/fetch/address';

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
