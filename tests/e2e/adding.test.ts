/** Adding a calendar in one step: pasted anywhere, copied, or by its web page; and what goes on in the background. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { drop } from '../support/drop';
import { type FeedServer, startFeedServer } from '../support/feedServer';
import { feedText } from '../support/feedText';
import { middayZone } from '../support/midday';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

process.env.TZ = middayZone();

const minutes = 60_000;
const now = Date.now();
const planning = { title: 'Planning', start: now - 10 * minutes, end: now + 40 * minutes };
const offsite = { title: 'Ben out of town', start: now - 300 * minutes, end: now + 200 * minutes };

let desktop: TestDesktop;
let server: FeedServer;
let app: App;
let welcome: Page;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const copy = (text: string) =>
  app.electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);

beforeAll(async () => {
  desktop = await startDesktop();
  server = await startFeedServer(feedText([planning, offsite]));
  app = await launchApp({ desktop, settings: undisturbed });
  welcome = await app.window('welcome');
});
afterAll(async () => {
  await app?.stop();
  await server?.stop();
  await desktop?.stop();
});

describe('a calendar in Welcome', () => {
  const it = story();
  const field = () => welcome.getByLabel('Calendar address or file');

  it('is added nowhere until its address is pasted, and Back leads back', async () => {
    await welcome.getByRole('button', { name: 'Begin' }).click();
    await field().waitFor();
    await welcome.getByRole('button', { name: 'Back' }).click();
    await welcome.getByRole('button', { name: 'Begin' }).waitFor();
    expect(await welcome.getByRole('button', { name: 'Back' }).count()).toBe(0);
  });

  it('is offered when its address was copied, but not taken unasked', async () => {
    await copy('webcal://calendar.example.com/private-5e1f0c/basic.ics');
    await welcome.getByRole('button', { name: 'Begin' }).click();
    await welcome
      .getByRole('button', { name: 'Add the address you copied (calendar.example.com)' })
      .waitFor();
    expect(await field().inputValue()).toBe('');
    expect((await welcome.getByRole('main').innerText()).includes('5e1f0c')).toBe(false);
    expect(server.answered).toEqual([]);
  });

  it('whose web page is given is explained', async () => {
    await field().fill('https://calendar.google.com/calendar/u/0/r');
    await welcome.getByRole('button', { name: 'Add', exact: true }).click();
    await welcome.getByText('That opens Google Calendar’s website.').waitFor();
  });

  it('has a menu for the right click in its field', async () => {
    await app.electron.evaluate(({ Menu }) => {
      Menu.prototype.popup = function (this: Electron.Menu) {
        Object.assign(globalThis, { shownMenu: this.items.map(({ label }) => label) });
      };
    });
    await field().click({ button: 'right' });
    const shown = () =>
      app.electron.evaluate(() => (globalThis as { shownMenu?: readonly string[] }).shownMenu ?? null);
    await expect.poll(shown).toEqual(['Undo', '', 'Cut', 'Copy', 'Paste', 'Select all']);
  });

  it('is added when its address is pasted anywhere', async () => {
    await copy(server.url);
    await welcome.getByRole('button', { name: 'Back' }).click();
    await heading(welcome).focus();
    await welcome.keyboard.press('Control+v');
    await expect.poll(() => heading(welcome).textContent()).toBe('That worked.');
    expect(await welcome.getByText('1 meeting today, 1 reset.').count()).toBe(1);
  });
});

describe('a calendar dropped on Settings', () => {
  const it = story();
  const folder = newFolder();
  const names = async () => (await app.status()).feeds.map(({ name }: { name: string }) => name);
  let settings: Page;
  let other: FeedServer;

  beforeAll(async () => {
    other = await startFeedServer(feedText([]));
    writeFileSync(join(folder, 'day.ics'), feedText([]));
    await app.tell('--open=settings');
    settings = await app.window('settings');
  });
  afterAll(async () => {
    await other.stop();
    removeFolder(folder);
  });

  it('is added from any of its pages, as a file', async () => {
    await settings.getByRole('button', { name: 'Appearance' }).click();
    await drop(settings, { files: [join(folder, 'day.ics')] });
    await expect.poll(() => heading(settings).textContent()).toBe('Calendar');
    await expect.poll(names).toContain('day.ics');
  });

  it('is added as a link', async () => {
    await drop(settings, { link: other.url });
    await expect.poll(names).toContain(new URL(other.url).host);
  });
});

describe('what goes on beside meetings', () => {
  const it = story();
  let today: Page;
  const current = async () => (await app.status()).current?.title;

  it('is a thin line, and no meeting', async () => {
    await app.tell('--open=today');
    today = await app.window('today');
    await today.getByRole('list', { name: 'In the background' }).getByText('Ben out of town').waitFor();
    expect(await today.locator('.strip-background').count()).toBe(1);
    expect(await today.locator('.block').count()).toBe(1);
  });

  it('is a meeting once it is counted', async () => {
    const count = today.getByRole('checkbox', { name: 'Count Ben out of town as a meeting' });
    await count.click();
    await expect.poll(() => today.locator('.block').count()).toBe(2);
    expect(await today.locator('.strip-background').count()).toBe(0);
    await count.click();
    await expect.poll(() => today.locator('.block').count()).toBe(1);
    expect(await current()).toBe('Planning');
  });
});
