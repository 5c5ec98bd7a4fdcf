/** A desktop without a tray: all of the app is reached without it, and a panel that comes late still gets its icon. */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { findingsIn, tabThrough } from '../support/accessibility';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { type BareDesktop, startBareDesktop } from '../support/desktop';
import { feedText, fromNow } from '../support/feedText';
import { meetingEndingAt, startingAt } from '../support/followedFeed';
import { middayZone } from '../support/midday';
import { closeByClick } from '../support/mouse';
import { type NotificationService, startNotificationService } from '../support/notificationService';
import { button, overlayOf } from '../support/overlay';
import { story } from '../support/story';
import { startTrayHost, type TestTrayHost } from '../support/trayHost';

const it = story();

process.env.TZ = middayZone();

const second = 1_000;
const folder = newFolder();
const calendar = join(folder, 'day.ics');

let desktop: BareDesktop;
let service: NotificationService;
let app: App;

beforeAll(async () => {
  desktop = await startBareDesktop();
  service = await startNotificationService(desktop.env.DBUS_SESSION_BUS_ADDRESS);
  app = await launchApp({ desktop, settings: { preferences: { tight: 'cue' } }, args: ['--hidden'] });
});

afterAll(async () => {
  await app?.stop();
  service?.stop();
  desktop?.stop();
  removeFolder(folder);
});

async function today(): Promise<Page> {
  await app.tell();
  return app.window('today');
}

const status = async () => JSON.parse((await app.tell('--status')).stdout);

describe('a desktop without a tray', () => {
  it('has Today opened by launching the app again', async () => {
    await app.launchAgain();
    await (await app.window('today')).getByRole('heading', { level: 1 }).waitFor();
  });

  it('has in Today what the tray’s menu would reach, for everyone', async () => {
    const page = await today();
    await page.getByRole('navigation', { name: 'One Degree' }).waitFor();
    const names = await page.getByRole('navigation').getByRole('button').allTextContents();
    expect(names).toEqual(['Reset now', 'Pause', 'Reflection', 'Settings', 'Quit']);
    expect(await findingsIn(page)).toEqual([]);
    expect(await tabThrough(page)).toEqual({ missed: [], unmarked: [] });
  });

  it('is paused and resumed there', async () => {
    const page = await today();
    await button(page, 'Pause').click();
    await button(page, '2 hours').click();
    await button(page, 'Resume').waitFor();
    expect((await status()).state).toBe('paused');
    expect(await button(page, 'Pause').count()).toBe(0);
    await button(page, 'Resume').click();
    await button(page, 'Pause').waitFor();
    expect((await status()).state).toBe('quiet');
  });

  it.each(['reflection', 'settings'] as const)('has %s opened there', async view => {
    await button(await today(), view === 'settings' ? 'Settings' : 'Reflection').click();
    await (await app.window(view)).close();
  });

  it('has Settings say so', async () => {
    await app.tell('--open=settings');
    const settings = await app.window('settings');
    await button(settings, 'This computer').click();
    await settings.getByText('This desktop has no tray').waitFor();
  });

  it('has the way back from a pause in Settings as well', async () => {
    const settings = await app.window('settings');
    await app.tell('--pause=2h');
    await settings.getByText(/^Paused until /).waitFor();
    await button(settings, 'Resume').click();
    await expect.poll(() => button(settings, 'Resume').count()).toBe(0);
    expect((await status()).state).toBe('quiet');
    await settings.close();
  });

  it('has a reset begun there', async () => {
    await button(await today(), 'Reset now').click();
    await closeByClick(button((await overlayOf(app)).main, 'Skip'));
    await expect.poll(() => app.journal()).toMatchObject([{ kind: 'reset', outcome: 'skipped' }]);
  });
});

describe('a transition that only a cue is wanted for', () => {
  it('is said by a notification where there is no tray, once, and taken back when it is over', async () => {
    const end = fromNow(3 * second);
    const starts = end + 4 * second;
    writeFileSync(calendar, feedText([meetingEndingAt('Planning', end), startingAt('Review', starts)]));
    await app.tell(`--add-feed=${calendar}`);
    await expect.poll(service.shown).toMatchObject([{ title: 'Take a minute', silent: true }]);
    expect(service.shown()[0]?.body).toMatch(/^Next: Review at \d+:\d\d/);
    await app.tell('--check-in=3');
    await expect.poll(service.shown).toEqual([]);
    expect(Date.now()).toBeGreaterThanOrEqual(starts);
    expect(service.said()).toHaveLength(1);
  });
});

describe('a panel that comes late', () => {
  let panel: TestTrayHost;

  it.before(async () => {
    panel = await startTrayHost(desktop.env.DBUS_SESSION_BUS_ADDRESS);
  });
  afterAll(() => panel?.stop());

  it('gets the icon, with its words and menu', async () => {
    const item = await panel.item();
    await expect.poll(item.tooltip).toMatch(/^Review until /);
    await item.click('Settings');
    await (await app.window('settings')).close();
  });

  it('makes the menu in Today needless', async () => {
    const page = await today();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => page.getByRole('navigation').count()).toBe(0);
  });

  it('gets it again after it was restarted, once', async () => {
    panel.stop();
    await button(await today(), 'Quit').waitFor();
    panel = await startTrayHost(desktop.env.DBUS_SESSION_BUS_ADDRESS);
    await panel.item();
    expect(panel.count()).toBe(1);
  });

  it('leaves Today to quit the app by when it goes', async () => {
    panel.stop();
    const exit = once(app.electron.process(), 'exit');
    await button(await today(), 'Quit').click();
    expect(await exit).toEqual([0, null]);
  });
});
