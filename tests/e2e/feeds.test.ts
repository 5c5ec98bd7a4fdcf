/** Adding a calendar from the web, by keyboard in Settings or on the command line, and every error this can end in. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { minute } from '../../src/shared/domain/common/time';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { type Behaviour, type FeedServer, startFeedServer } from '../support/feedServer';
import { feedText, fromNow } from '../support/feedText';
import { startingAt } from '../support/followedFeed';
import { serve } from '../support/httpServer';
import { middayZone } from '../support/midday';
import { field, tabTo } from '../support/overlay';
import type { CommandResult } from '../support/secondLaunch';
import { filesWith, placesWith } from '../support/secrets';
import { story } from '../support/story';
import { untrusted } from '../support/untrusted';

let desktop: TestDesktop;
let server: FeedServer;
let silent: FeedServer;
let silentResult: Promise<CommandResult>;
let app: App;
let settings: Page;

beforeAll(async () => {
  desktop = await startDesktop();
  const calendar = feedText([startingAt('Planning', fromNow(20 * minute))]);
  server = await startFeedServer(calendar);
  silent = await startFeedServer(calendar);
  silent.answer('never answers');
  app = await launchApp({ desktop, args: ['--hidden', '--open=settings'], env: { TZ: middayZone() } });
  settings = await app.window('settings');
  // The twenty-second timeout runs while the other calendars are added.
  silentResult = app.tell(`--add-feed=${silent.url}`);
});

afterAll(async () => {
  await app?.stop();
  await Promise.all([server?.stop(), silent?.stop()]);
  desktop?.stop();
});

/** Types an address into Settings and returns the status text shown below it. */
async function addByKeyboard(address: string): Promise<string> {
  const addressField = field(settings, 'Calendar address or file');
  await tabTo(settings, addressField);
  await settings.keyboard.press('Control+a');
  await settings.keyboard.type(address);
  await settings.keyboard.press('Enter');
  const status = settings.getByRole('status').filter({ hasNotText: /^(Reading the calendar…)?$/ });
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

describe('a calendar that cannot be read', () => {
  const it = story();

  it.each<readonly [Behaviour, string]>([
    ['not found', 'Nothing was found there.'],
    ['wants a sign-in', 'The server wants you to sign in.'],
    ['shows a login page', 'That address opens a web page, not a calendar.'],
    ['is no calendar', 'That isn’t a calendar file (.ics).'],
    ['stops in the middle', 'The calendar is cut off or damaged.'],
    ['is damaged', 'The calendar is cut off or damaged.'],
    ['is too large', 'The calendar is larger than 30 MB.'],
    ['redirects forever', 'The address redirects too many times.'],
    ['has broken down', 'The server reported an error.'],
  ])('is reported in Settings (%s): “%s”', async (behaviour, message) => {
    server.answer(behaviour);
    expect(await addByKeyboard(`${server.url}?${encodeURIComponent(behaviour)}`)).toContain(message);
  });

  it('behind an untrusted certificate is reported in Settings', async () => {
    const { origin } = await serve((_, response) => response.end(), untrusted);
    expect(await addByKeyboard(`${origin}/basic.ics`)).toContain('certificate can’t be trusted');
  });

  it('on an unreachable server is reported in Settings', async () => {
    expect(await addByKeyboard('http://127.0.0.1:9/basic.ics')).toContain('The server can’t be reached.');
  });

  it('with an invalid address is reported in Settings', async () => {
    expect(await addByKeyboard('my calendar')).toContain('That isn’t a calendar address.');
  });

  it('is reported on the command line in one line, with exit code 2', async () => {
    server.answer('not found');
    const { code, stdout, stderr } = await app.tell(`--add-feed=${server.url}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Nothing was found there\..*\n$/);
  });

  it('whose server never answers is reported after twenty seconds', async () => {
    const { code, stderr } = await silentResult;
    expect(code).toBe(2);
    expect(stderr).toContain('The server took too long to answer.');
  });

  it('is not added', async () => {
    expect((await app.status()).feeds).toEqual([]);
  });
});

describe('a calendar that can be read', () => {
  const it = story();

  it('is added by keyboard, and its contents are shown', async () => {
    server.answer('good');
    expect(await addByKeyboard(server.url)).toMatch(/^1 meeting today[.,].*Planning$/);
    await settings
      .getByRole('list', { name: 'Calendars' })
      .getByText(/Updated just now · 1 event/)
      .waitFor();
  });

  it('is requested again with its ETag, and not downloaded twice', async () => {
    const before = server.answered.length;
    await (await desktop.tray.item()).click('Refresh calendars');
    await expect.poll(() => server.answered.slice(before)).toEqual([304]);
  });

  it.each<Behaviour>(['gzip', 'redirects with a cookie'])(
    'is added on the command line even if its server uses this: %s',
    async behaviour => {
      server.answer(behaviour);
      expect(await app.tell(`--add-feed=${server.url}?${encodeURIComponent(behaviour)}`)).toEqual({
        code: 0,
        stdout: 'Added. 1 meeting today\n',
        stderr: '',
      });
    },
  );

  it('is read with the user and password in its address', async () => {
    server.answer('wants a sign-in');
    expect(await addByKeyboard(server.urlWithPassword)).toMatch(/^1 meeting today[.,]/);
  });

  it('keeps its address secret: it appears in no window, no output and no file except settings.json', async () => {
    // In this order, because Today closes when another window gets the focus.
    for (const view of ['reflection', 'today'] as const) {
      await app.tell(`--open=${view}`);
      await app.window(view);
    }
    const password = ['open sesame', 'open%20sesame', Buffer.from('ana:open sesame').toString('base64')];
    const secrets = ['private-5e1f0c', ...password];
    expect(await placesWith(app, secrets)).toEqual([]);
    expect(filesWith(app.dataFolder, secrets).filter(name => name !== 'settings.json')).toEqual([]);
    expect(statSync(join(app.dataFolder, 'settings.json')).mode & 0o777).toBe(0o600);
  });
});
