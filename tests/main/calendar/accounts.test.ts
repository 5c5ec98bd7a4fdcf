import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { accountSource } from '../../../src/main/calendar/addresses';
import { createAccounts } from '../../../src/main/calendar/caldav';
import { createCalendar, type FeedCalendar } from '../../../src/main/calendar/calendar';
import { createFetch } from '../../../src/main/calendar/fetch/fetch';
import { nodeTransport } from '../../../src/main/calendar/fetch/nodeTransport';
import { parseCalendar } from '../../../src/main/calendar/parse/parseCalendar';
import { fail } from '../../../src/shared/domain/common/result';
import { hour, timeOnDay } from '../../../src/shared/domain/common/time';
import type { Feed } from '../../../src/shared/domain/settings/settings';
import { type CalDavServer, credentials, startCalDavServer } from '../../support/calDavServer';
import { emptyFolder } from '../../support/dataFolder';
import { fakeClock } from '../../support/fakeClock';
import { feedText } from '../../support/feedText';

const morning = new Date(2026, 2, 10, 8).getTime();
const meeting = (title: string): string => {
  const start = timeOnDay(morning, '09:00');
  return feedText([{ title, start, end: start + hour }]);
};

let server: CalDavServer;
let folder: string;
let calendar: FeedCalendar;

beforeEach(async () => {
  server = await startCalDavServer();
  server.put('a', meeting('Planning'));
  folder = join(emptyFolder(), 'calendar');
  const clock = fakeClock(morning);
  calendar = createCalendar({
    folder,
    resources: '/nowhere',
    fetch: createFetch(nodeTransport),
    accountFetch: createAccounts(nodeTransport, clock).fetchFor,
    read: async ({ path, window, hostZone, joinPatterns }) =>
      existsSync(path)
        ? parseCalendar(readFileSync(path), window, hostZone, { joinPatterns })
        : fail('no-access'),
    clock,
    joinPatterns: () => [],
    rules: () => ({ ignore: [], counted: [] }),
    onChange: () => undefined,
  });
  onTestFinished(() => calendar.stop());
});

const feed = (password = credentials.password): Feed => ({
  id: 'work',
  name: 'Work',
  source: accountSource({ url: server.calendar, credentials: { ...credentials, password } }),
  addresses: [],
  on: true,
  account: 'a',
});

const titles = () =>
  calendar.occurrences().flatMap(({ occurrences }) => occurrences.map(({ title }) => title));

describe('a calendar of an account', () => {
  it('is followed like any feed, with its objects beside the last good copy', async () => {
    calendar.follow([feed()]);

    await expect.poll(titles).toEqual(['Planning']);
    expect(readdirSync(folder).toSorted()).toEqual(['work.ics', 'work.json', 'work.objects.json']);
    expect(calendar.health('work')).toMatchObject({ fault: null, events: 1 });
  });

  it('is read again with a new password, and keeps what was read until then', async () => {
    calendar.follow([feed()]);
    await expect.poll(titles).toEqual(['Planning']);

    calendar.follow([feed('guess')]);
    await expect.poll(() => calendar.health('work').fault).toBe('wrong-password');
    expect(titles()).toEqual(['Planning']);

    server.put('b', meeting('Review'));
    calendar.follow([feed()]);
    await expect.poll(() => titles().toSorted()).toEqual(['Planning', 'Review']);
  });

  it('leaves no file when it is removed', async () => {
    calendar.follow([feed()]);
    await expect.poll(titles).toEqual(['Planning']);

    calendar.follow([]);

    await expect.poll(() => readdirSync(folder)).toEqual([]);
  });

  it('leaves no file when everything is deleted', async () => {
    calendar.follow([feed()]);
    await expect.poll(titles).toEqual(['Planning']);

    expect(await calendar.erase()).toEqual([]);

    expect(existsSync(folder)).toBe(false);
  });
});
