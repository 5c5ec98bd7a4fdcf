import { describe, expect, it } from 'vitest';
import { ownerInSource } from '../../../../src/main/calendar/addresses/ownerInSource';

describe('the owner in an address', () => {
  it.each([
    ['https://calendar.google.com/calendar/ical/Ana%40example.org/private-5e1f/basic.ics', 'ana@example.org'],
    ['https://www.google.com/calendar/ical/ana%40example.org/public/basic.ics', 'ana@example.org'],
    [
      'https://calendar.google.com/calendar/ical/abc%40group.calendar.google.com/private-5e1f/basic.ics',
      null,
    ],
    ['https://calendar.google.com/calendar/ical/%/private-5e1f/basic.ics', null],
    ['https://example.org/calendar/ical/ana%40example.org/private-5e1f/basic.ics', null],
    ['/home/ana/work.ics', null],
  ])('%s is %s', (source, owner) => expect(ownerInSource(source)).toBe(owner));
});
