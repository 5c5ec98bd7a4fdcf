import { describe, expect, it } from 'vitest';
import { propertyOf } from '../../../../src/main/calendar/parse/contentLine';
import { joinLinkOf } from '../../../../src/main/calendar/parse/joinLink';
import { parseCalendar } from '../../../../src/main/calendar/parse/parseCalendar';
import { fixture, year2025 } from '../../../support/calendar';
import { measured } from '../../../support/processorTime';

/** Returns the join link of an event with these lines. */
const linkIn = (...lines: readonly string[]): string | null =>
  joinLinkOf(lines.flatMap(line => propertyOf(line) ?? []));

const zoom = 'https://us02web.zoom.us/j/123456789?pwd=abc';

describe('a description', () => {
  it('contains the link, without the punctuation around it', () => {
    expect(linkIn(`DESCRIPTION:Agenda: https://wiki.example.org/x\\n\\nJoin (${zoom}).\\nBye`)).toBe(zoom);
  });

  it('contains the link in HTML', () => {
    const link = 'https://us02web.zoom.us/j/1?pwd=a&uname=b';
    expect(linkIn(`X-ALT-DESC;FMTTYPE=text/html:<p><a href="${link.replace('&', '&amp;')}">Join</a>`)).toBe(
      link,
    );
  });

  it('contains the link in angle brackets, as in Teams invitations', () => {
    const link = 'https://teams.microsoft.com/l/meetup-join/19%3ax/0?context=%7b%22Tid%22%3a%221%22%7d';
    expect(linkIn(`DESCRIPTION:Click here to join the meeting<${link}>\\n`)).toBe(link);
  });

  it('has no join link if no link is a meeting room', () => {
    expect(linkIn('DESCRIPTION:See https://wiki.example.org/agenda')).toBeNull();
  });
});

describe('several links', () => {
  it('prefer a conference', () => {
    expect(
      linkIn('LOCATION:https://meet.jit.si/Other', `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:${zoom}`),
    ).toBe(zoom);
  });

  it('prefer a known service over a conference at an unknown host', () => {
    expect(linkIn('X-GOOGLE-CONFERENCE:https://calls.example.org/1', `LOCATION:${zoom}`)).toBe(zoom);
  });

  it('prefer the location over the description', () => {
    expect(linkIn('DESCRIPTION:https://meet.jit.si/Other', `LOCATION:${zoom}`)).toBe(zoom);
  });
});

describe('an explicit conference', () => {
  it('is accepted for any host', () => {
    expect(linkIn('CONFERENCE;VALUE=URI:https://calls.example.org/1')).toBe('https://calls.example.org/1');
  });

  it('is ignored if it is only for phones', () => {
    expect(linkIn('CONFERENCE;FEATURE=PHONE:https://calls.example.org/1')).toBeNull();
  });

  it('is ignored if it is not http(s)', () => {
    expect(linkIn('CONFERENCE;VALUE=URI:tel:+49-30-1234')).toBeNull();
  });

  it('is found in Microsoft’s properties', () => {
    expect(linkIn('X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/x')).toBe(
      'https://teams.microsoft.com/l/meetup-join/x',
    );
  });
});

describe('the URL of an event', () => {
  it('is not a join link by itself', () => {
    expect(linkIn('URL:https://www.eventbrite.com/e/1')).toBeNull();
  });

  it('is the join link if it is a known service', () => {
    expect(linkIn(`URL:${zoom}`)).toBe(zoom);
  });
});

describe('a registration or a stream', () => {
  const stream = 'https://www.youtube.com/live/abc';

  it('is the join link if there is no room', () => {
    expect(linkIn(`DESCRIPTION:Watch ${stream}`)).toBe(stream);
  });

  it('gives way to a room after it', () => {
    expect(linkIn(`LOCATION:${stream}`, `DESCRIPTION:Talk to us: ${zoom}`)).toBe(zoom);
  });
});

describe('a link with a user name', () => {
  it.each(['https://zoom.us@example.org/j/1', 'https://ana:secret@zoom.us/j/1'])(
    'is not a join link, even in a conference: %s',
    link => {
      expect(linkIn(`CONFERENCE:${link}`, `LOCATION:${link}`)).toBeNull();
    },
  );
});

describe('a rewritten link to a script', () => {
  it('is not a join link, even in a conference', () => {
    const link = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent('javascript:alert(1)//zoom.us/j/1')}`;
    expect(linkIn(`CONFERENCE:${link}`, `LOCATION:${link}`)).toBeNull();
  });
});

describe('a rewritten link', () => {
  const safe = `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(zoom)}&data=05`;

  it.each(['CONFERENCE;VALUE=URI:', 'X-GOOGLE-CONFERENCE:', 'LOCATION:', 'URL:', 'DESCRIPTION:', 'SUMMARY:'])(
    'is extracted in %s',
    name => {
      expect(linkIn(`${name}${safe}`)).toBe(zoom);
    },
  );
});

describe.each([
  ['join-links', 53],
  ['join-links-more', 25],
])('the calendar %s', (name, count) => {
  const calendar = fixture(name);
  const text = new TextDecoder().decode(calendar);
  const valuesOf = (name: string): readonly string[] =>
    [...text.matchAll(new RegExp(`^${name}:(.+?)\r?$`, 'gm'))].map(([, value = '']) => value);
  const links = valuesOf('X-EXPECT-JOIN').map(link => (link === 'none' ? null : link));
  const expected = valuesOf('SUMMARY').map((title, at) => ({ title, link: links[at] }));

  it('has a link for every event', () => {
    const parsed = parseCalendar(calendar, year2025, 'UTC');
    if (!parsed.ok) throw new Error(parsed.problem);
    expect(expected).toHaveLength(count);
    expect(parsed.value.occurrences.map(({ title, joinLink }) => ({ title, link: joinLink }))).toEqual(
      expected,
    );
  });
});

describe('an enormous description', () => {
  const filled = (part: string): string => part.repeat(Math.ceil(1_000_000 / part.length));

  it.each([
    '.',
    'https://',
    'https://zoom.us/j/',
    'https://a.example/ ',
    'https://urldefense.com/v3/__',
    `https://${'a.'.repeat(2_000)}zoom.us/ `,
    `https://zoom.us/j/${'.'.repeat(3_900)} `,
    `https://acme.webex.com/${'a/'.repeat(1_900)} `,
    `https://acme.webex.com/j.php?${'&'.repeat(3_900)} `,
    `https://secure-web.cisco.com/1/${'%2F'.repeat(1_300)} `,
    `https://urldefense.com/v3/__https://x/${'*'.repeat(1_800)}__;${'QUFB'.repeat(450)}!! `,
    'https://zoom.us/j/((((((',
    '&amp;',
    '&amp',
    '会议',
  ])('of %.40j is searched quickly', part => {
    const texts = [`DESCRIPTION:${filled(part)}`, `X-ALT-DESC:${filled(part)}`];
    const { result, millis } = measured(() => [linkIn(...texts, `LOCATION:${zoom}`), linkIn(...texts)]);
    expect(result[0]).toBe(zoom);
    expect(millis).toBeLessThan(500);
  });
});
