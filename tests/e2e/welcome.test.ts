/** The first launch: Welcome explains the app, adds a calendar or a sample day, and offers a practice reset. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { drop } from '../support/drop';
import { type FeedServer, startFeedServer } from '../support/feedServer';
import { feedText } from '../support/feedText';
import { earlyZone } from '../support/midday';
import { closeByClick } from '../support/mouse';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

process.env.TZ = earlyZone();

let desktop: TestDesktop;
let app: App;
let welcome: Page;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const press = (name: string) => welcome.getByRole('button', { name }).click();
const minutes = 60_000;

async function launch(): Promise<void> {
  app = await launchApp({ desktop, settings: undisturbed });
  welcome = await app.window('welcome');
}

beforeAll(async () => {
  desktop = await startDesktop();
});

afterAll(() => desktop.stop());

describe('the first launch', () => {
  const it = story();

  beforeAll(launch);
  afterAll(() => app.stop());

  it('opens only Welcome, which says what One Degree does', async () => {
    expect(await heading(welcome).textContent()).toBe('One quiet minute between two meetings.');
    expect(app.electron.windows()).toEqual([welcome]);
  });

  it('offers a sample day, and shows what is in it', async () => {
    await press('Begin');
    await press('Try a sample day');
    await expect.poll(() => heading(welcome).textContent()).toBe('Your sample day is ready.');
    const text = await welcome.getByRole('main').textContent();
    expect(text).toMatch(/\d+ meetings today/);
    expect(await welcome.getByRole('list', { name: 'Today' }).getByRole('listitem').count()).toBeGreaterThan(
      2,
    );
  });

  it('offers a practice reset', async () => {
    await press('Continue');
    await press('Start a reset');
    const reset = await app.window('reset');
    const dialog = reset.getByRole('dialog', { name: 'Reset' });
    await closeByClick(dialog.getByRole('button', { name: 'Done' }));
    expect(app.journal().at(-1)).toMatchObject({ kind: 'reset', outcome: 'done' });
  });

  it('ends with a last page, which closes Welcome', async () => {
    expect(await heading(welcome).textContent()).toBe('You’re all set.');
    // The window may close before the click resolves.
    await Promise.allSettled([press('Close')]);
    await expect.poll(() => app.windows('welcome')).toEqual([]);
  });

  it('leaves a sample day that is marked in Today, and removed with one click', async () => {
    await app.tell();
    const today = await app.window('today');
    const mark = today.getByText('This is a sample day.');
    await mark.waitFor();
    expect(await today.getByRole('list').getByRole('listitem').count()).toBeGreaterThan(2);
    await today.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => heading(today).textContent()).toBe('No calendar yet');
    expect(await mark.count()).toBe(0);
  });
});

describe('a calendar address pasted at the first launch', () => {
  const it = story();

  const now = Date.now();
  const planning = { title: 'Planning', start: now - 10 * minutes, end: now + 90 * minutes };
  const folder = newFolder();
  let server: FeedServer;

  beforeAll(async () => {
    writeFileSync(join(folder, 'day.ics'), feedText([]));
    server = await startFeedServer(feedText([planning]));
    await launch();
    await press('Begin');
  });

  afterAll(async () => {
    await app.stop();
    await server.stop();
    removeFolder(folder);
  });

  const paste = async (address: string): Promise<void> => {
    await welcome.getByLabel('Calendar address or file').fill(address);
    await press('Add');
  };
  const message = () => welcome.locator('form').getByRole('status').textContent();

  it('is rejected with a clear error if it is invalid', async () => {
    await paste('my calendar');
    await expect
      .poll(message)
      .toBe(
        'That isn’t a calendar address. Paste one that starts with https:// or webcal://, or the path of an .ics file.',
      );
  });

  it('is rejected with a clear error if nothing is found there', async () => {
    server.answer('not found');
    await paste(server.url);
    await expect
      .poll(message)
      .toBe(
        'Nothing was found there. Copy the address from your calendar’s settings again, or choose the file again.',
      );
  });

  it('is rejected with a clear error if it leads to a sign-in page', async () => {
    server.answer('shows a login page');
    await paste(server.url);
    await expect
      .poll(message)
      .toBe(
        'That address opens a web page, not a calendar. If the page asks you to sign in, use the calendar’s secret or public iCal address instead.',
      );
  });

  it('is accepted, and its meetings are shown', async () => {
    server.answer('good');
    await paste(server.url.replace('http:', 'webcal:'));
    await expect.poll(() => heading(welcome).textContent()).toBe('That worked.');
    expect(await welcome.getByText(/^1 meeting today[.,]/).count()).toBe(1);
    expect(await welcome.getByRole('list', { name: 'Today' }).textContent()).toContain('Planning');
  });

  it('leads to the last page if the practice reset is declined', async () => {
    await press('Continue');
    await press('Not now');
    await expect.poll(() => heading(welcome).textContent()).toBe('You’re all set.');
    await welcome.getByText(/^Next reset: \d{1,2}:\d{2}\s[AP]M, after Planning\.$/).waitFor();
    expect(app.journal()).toEqual([]);
  });

  it('is joined by an .ics file dropped on the window', async () => {
    await drop(welcome, { files: [join(folder, 'day.ics')] });
    await expect.poll(() => heading(welcome).textContent()).toBe('That worked.');
    expect((await app.status()).feeds).toMatchObject([{ kind: 'url' }, { name: 'day.ics', kind: 'file' }]);
  });
});

describe('a launch with --hidden, and a calendar link opened outside the app', () => {
  const it = story();

  const now = Date.now();
  const planning = { title: 'Planning', start: now - 10 * minutes, end: now + 90 * minutes };
  let server: FeedServer;
  let link: string;
  let configHome: string;

  const feeds = async () => (await app.status()).feeds;

  beforeAll(async () => {
    server = await startFeedServer(feedText([planning]));
    link = server.url.replace('http:', 'webcal:');
    configHome = newFolder();
    writeFileSync(join(configHome, 'day.ics'), feedText([]));
    app = await launchApp({
      desktop,
      settings: undisturbed,
      args: ['--hidden'],
      env: { XDG_CONFIG_HOME: configHome },
    });
  });

  afterAll(async () => {
    await app.stop();
    await server.stop();
    removeFolder(configHome);
  });

  it('runs without opening a window', async () => {
    await desktop.tray.item();
    expect((await app.tell('--status')).code).toBe(0);
    expect(await app.windowCount()).toBe(0);
  });

  it('is only asked about, without the secret part of its address', async () => {
    expect(await app.tell(link)).toEqual({ code: 0, stdout: '', stderr: '' });
    welcome = await app.window('welcome');
    await expect.poll(() => heading(welcome).textContent()).toBe('Add this calendar?');
    const { host, pathname } = new URL(server.url);
    const text = await welcome.content();
    expect(text).toContain(host);
    expect(text).not.toContain(pathname);
    expect(await feeds()).toEqual([]);
  });

  it('is forgotten if it is declined, and nothing that was dropped meanwhile is added', async () => {
    await drop(welcome, { files: [join(configHome, 'day.ics')] });
    await press('Not now');
    await expect.poll(() => heading(welcome).textContent()).toBe('One quiet minute between two meetings.');
    expect(await feeds()).toEqual([]);
  });

  it('is added if it is accepted', async () => {
    await app.tell(link);
    await press('Add');
    await expect.poll(() => heading(welcome).textContent()).toBe('That worked.');
    expect(await feeds()).toMatchObject([{ kind: 'url', fault: null, events: 1 }]);
    await press('Continue');
    await press('Not now');
  });

  it('is followed by the offer to start at login', async () => {
    const start = welcome.getByRole('checkbox', { name: 'Start when I log in' });
    expect(await start.isChecked()).toBe(false);
    await start.click();
    await expect.poll(() => start.isChecked()).toBe(true);
    expect(existsSync(join(configHome, 'autostart/one-degree.desktop'))).toBe(true);
  });
});
