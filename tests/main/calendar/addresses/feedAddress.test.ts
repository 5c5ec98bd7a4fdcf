import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kindOf, parseSource, placeOf } from '../../../../src/main/calendar/addresses/feedAddress';

describe('the source of a calendar', () => {
  it.each([
    ['https://cal.example/ana.ics', 'https://cal.example/ana.ics'],
    ['  <webcal://cal.example/ana.ics> ', 'webcal://cal.example/ana.ics'],
    ['HTTP://cal.example/ana.ics', 'http://cal.example/ana.ics'],
    ['feed://cal.example/ana.ics', 'https://cal.example/ana.ics'],
    ['feed:https://cal.example/ana.ics', 'https://cal.example/ana.ics'],
    ['feed:cal.example/ana.ics', 'https://cal.example/ana.ics'],
    ['feed:webcal://cal.example/ana.ics', 'webcal://cal.example/ana.ics'],
    ['webcal://https://cal.example/ana.ics', 'https://cal.example/ana.ics'],
    ['webcal://https//cal.example/ana.ics', 'https://cal.example/ana.ics'],
    ['webcal://http/ana.ics', 'webcal://http/ana.ics'],
    ['nas:5232/ana/day.ics', 'https://nas:5232/ana/day.ics'],
    [
      '<iframe style="border: 0" src="https://cal.example/embed?src=ana&amp;ctz=UTC" width="800"></iframe>',
      'https://cal.example/embed?src=ana&ctz=UTC',
    ],
    ['cal.example/ana.ics', 'https://cal.example/ana.ics'],
    ['cal.example:8443/ana', 'https://cal.example:8443/ana'],
    ['cal.example', 'https://cal.example/'],
    ['cal.example?a=b', 'https://cal.example/?a=b'],
    ['/home/ana/day.ics', resolve('/home/ana/day.ics')],
    ['day.ics', resolve('/home/ana/day.ics')],
    ['day.icalendar', resolve('/home/ana/day.icalendar')],
    ['day.vcs', resolve('/home/ana/day.vcs')],
    ['../day.ics', resolve('/home/day.ics')],
    [pathToFileURL('/home/ana/my day.ics').href, resolve('/home/ana/my day.ics')],
  ])('%s is read as %s', (given, source) => {
    expect(parseSource(given, '/home/ana')).toEqual({ ok: true, value: source });
  });

  it.each([
    ...['', 'my calendar', 'ftp://cal.example/a.ics', 'javascript:alert(1)', 'https://', 'sample'],
    'caldav+https://ana:secret@cal.example/',
    ...['file://server/day.ics', 'file:///a%2Fb.ics'],
  ])('"%s" is not an address', given => {
    expect(parseSource(given, '/home/ana')).toEqual({ ok: false, problem: 'not-an-address' });
  });
});

describe('the shown part of a source', () => {
  it.each([
    ['https://ana:secret@cal.example:8443/private-abc/basic.ics', 'url', 'cal.example:8443'],
    ['/home/ana/day.ics', 'file', 'day.ics'],
    ['sample', 'sample', ''],
    ['caldav+https://ana:secret@cal.example/dav/ana/work/', 'caldav', 'cal.example'],
  ])('of %s: %s, %s', (source, kind, place) => {
    expect([kindOf(source), placeOf(source)]).toEqual([kind, place]);
  });
});
