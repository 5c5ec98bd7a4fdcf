import { describe, expect, it } from 'vitest';
import { safeJoinUrl } from '../../../../src/shared/domain/calendar/joinLink';

describe('the join link of a meeting', () => {
  it.each(['https://meet.google.com/abc-defg-hij', 'http://meet.example/1'])(
    'is opened if it is a web address: %s',
    joinLink => {
      expect(safeJoinUrl({ joinLink })).toBe(joinLink);
    },
  );

  it.each([
    ['zoommtg://zoom.us/join?confno=123&pwd=x%20y&zc=0', 'https://zoom.us/j/123?pwd=x+y'],
    ['zoomus://acme.zoom.us/join?action=join&confno=123', 'https://acme.zoom.us/j/123'],
    ['discord://discord.com/channels/123/456', 'https://discord.com/channels/123/456'],
    ['msteams://teams.microsoft.com/l/meetup-join/x', 'https://teams.microsoft.com/l/meetup-join/x'],
  ])('is opened in the browser if it is for a program: %s', (joinLink, address) => {
    expect(safeJoinUrl({ joinLink })).toBe(address);
  });

  it.each([
    'file:///etc/passwd',
    'zoommtg://zoom.us/start',
    'javascript:alert(1)',
    'httpsx://host',
    ' https://meet.example/1',
    'smb://host/https://meet.example/1',
    'https:',
    'https://',
    'https://zoom.us@example.org/j/1',
    'https://user:password@zoom.us/j/1',
    'discord://user@discord.com/channels/1/2',
    '',
    null,
  ])('is not opened otherwise: %j', joinLink => {
    expect(safeJoinUrl({ joinLink })).toBeNull();
  });
});
