import { describe, expect, it } from 'vitest';
import { propertyOf } from '../../../../src/main/calendar/parse/contentLine';
import { joinLinkOf } from '../../../../src/main/calendar/parse/joinLink';

/** Returns the join link of an event with these lines. */
const linkIn = (...lines: readonly string[]): string | null =>
  joinLinkOf(lines.flatMap(line => propertyOf(line) ?? []));

const zoom = 'https://us02web.zoom.us/j/123456789?pwd=abc';

describe('a link of a known service', () => {
  it.each([
    'https://us02web.zoom.us/j/123456789?pwd=abc',
    'https://zoom.us/my/ana.room',
    'https://example.zoomgov.com/w/123',
    'https://meet.google.com/abc-defg-hij',
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d',
    'https://teams.microsoft.com/meet/2341234?p=abc',
    'https://teams.live.com/meet/9312345678',
    'https://example.webex.com/example/j.php?MTID=m0123',
    'https://example.webex.com/meet/ana',
    'https://meet.goto.com/123456789',
    'https://global.gotomeeting.com/join/123456789',
    'https://whereby.com/ana-room',
    'https://meet.jit.si/QuietMinute',
    'https://app.slack.com/huddle/T01/C02',
    'https://discord.gg/abc123',
    'https://chime.aws/1234567890',
    'https://v.ringcentral.com/join/123456789',
    'https://bluejeans.com/123456789',
    'https://meet.around.co/r/abc',
    'https://app.gather.town/app/abc/office',
    'https://meet.zoho.eu/abc-def',
    'https://facetime.apple.com/join#v=1&p=abc',
  ])('%s is found in the location', link => {
    expect(linkIn(`LOCATION:${link}`)).toBe(link);
  });

  it.each([
    'https://zoom.us/pricing',
    'https://www.webex.com/downloads.html',
    'https://teams.microsoft.com/downloads',
    'https://meet.google.com/',
    'https://slack.com/help',
    'https://notzoom.us/j/123',
    'https://zoom.us.example.org/j/123',
  ])('%s is not a meeting room', link => {
    expect(linkIn(`DESCRIPTION:${link}`)).toBeNull();
  });
});

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

describe('a rewritten link', () => {
  const safe = (link: string): string =>
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C01&reserved=0`;

  it('is extracted from Outlook SafeLinks', () => {
    expect(linkIn(`DESCRIPTION:<${safe(zoom)}>`)).toBe(zoom);
  });

  it('is extracted from a Google redirect inside SafeLinks', () => {
    expect(linkIn(`DESCRIPTION:${safe(`https://www.google.com/url?q=${encodeURIComponent(zoom)}`)}`)).toBe(
      zoom,
    );
  });

  it('is null if the target is not http(s)', () => {
    expect(linkIn(`DESCRIPTION:${safe('javascript:alert(1)//zoom.us/j/1')}`)).toBeNull();
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

describe('a malicious description', () => {
  it('is searched quickly', () => {
    expect(linkIn(`DESCRIPTION:https://zoom.us/j/${'.'.repeat(200_000)}x ${zoom}`)).toBeNull();
  });
});
