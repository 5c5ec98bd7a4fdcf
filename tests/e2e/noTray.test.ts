/** A desktop without a tray: everything can be reached in the windows, and a panel that starts later still gets the icon. */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { second } from '../../src/shared/domain/common/time';
import { tabThrough, violationsIn } from '../support/accessibility';
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

describe('a desktop without a tray', () => {
  it('opens Today when the app is launched again', async () => {
    await app.launchAgain();
    await (await app.window('today')).getByRole('heading', { level: 1 }).waitFor();
  });

  it('has the actions of the tray’s menu in Today, which is accessible', async () => {
    const page = await today();
    await page.getByRole('navigation', { name: 'One Degree' }).waitFor();
    const names = await page.getByRole('navigation').getByRole('button').allTextContents();
    expect(names).toEqual(['Reset now', 'Pause', 'Reflection', 'Settings', 'Quit']);
    expect(await violationsIn(page)).toEqual([]);
    expect(await tabThrough(page)).toEqual({ missed: [], unmarked: [] });
  });

  it('can pause and resume in Today', async () => {
    const page = await today();
    await button(page, 'Pause').click();
    await button(page, '2 hours').click();
    await button(page, 'Resume').waitFor();
    expect((await app.status()).state).toBe('paused');
    expect(await button(page, 'Pause').count()).toBe(0);
    await button(page, 'Resume').click();
    await button(page, 'Pause').waitFor();
    expect((await app.status()).state).toBe('quiet');
  });

  it.each(['reflection', 'settings'] as const)('opens %s from Today', async view => {
    await button(await today(), view === 'settings' ? 'Settings' : 'Reflection').click();
    await (await app.window(view)).close();
  });

  it('is mentioned in Settings', async () => {
    await app.tell('--open=settings');
    const settings = await app.window('settings');
    await button(settings, 'This computer').click();
    await settings.getByText('This desktop has no tray').waitFor();
  });

  it('can resume in Settings as well', async () => {
    const settings = await app.window('settings');
    await app.tell('--pause=2h');
    await settings.getByText(/^Paused until /).waitFor();
    await button(settings, 'Resume').click();
    await expect.poll(() => button(settings, 'Resume').count()).toBe(0);
    expect((await app.status()).state).toBe('quiet');
    await settings.close();
  });

  it('can start a reset in Today', async () => {
    await button(await today(), 'Reset now').click();
    await closeByClick(button((await overlayOf(app)).main, 'Skip'));
    await expect.poll(() => app.journal()).toMatchObject([{ kind: 'reset', outcome: 'skipped' }]);
  });
});

describe('a cue on a desktop without a tray', () => {
  it('is a notification, shown once and withdrawn when the transition is over', async () => {
    const end = fromNow(3 * second);
    const starts = end + 4 * second;
    writeFileSync(calendar, feedText([meetingEndingAt('Planning', end), startingAt('Review', starts)]));
    await app.tell(`--add-feed=${calendar}`);
    await expect.poll(service.shown).toMatchObject([{ title: 'Take a minute', silent: true }]);
    expect(service.shown()[0]?.body).toMatch(/^Next: Review at \d+:\d\d/);
    await app.tell('--check-in=3');
    await expect.poll(service.shown).toEqual([]);
    expect(Date.now()).toBeGreaterThanOrEqual(starts);
    expect(service.received()).toHaveLength(1);
  });
});

describe('a panel that starts later', () => {
  let panel: TestTrayHost;

  it.before(async () => {
    panel = await startTrayHost(desktop.env.DBUS_SESSION_BUS_ADDRESS);
  });
  afterAll(() => panel?.stop());

  it('gets the icon, with its tooltip and menu', async () => {
    const item = await panel.item();
    await expect.poll(item.tooltip).toMatch(/^\u2068Review\u2069 until /);
    await item.click('Settings');
    await (await app.window('settings')).close();
  });

  it('removes the menu from Today', async () => {
    const page = await today();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => page.getByRole('navigation').count()).toBe(0);
  });

  it('gets a single icon again after it is restarted', async () => {
    panel.stop();
    await button(await today(), 'Quit').waitFor();
    panel = await startTrayHost(desktop.env.DBUS_SESSION_BUS_ADDRESS);
    await panel.item();
    expect(panel.count()).toBe(1);
  });

  it('brings the Quit button back to Today when it stops', async () => {
    panel.stop();
    const exit = once(app.electron.process(), 'exit');
    await button(await today(), 'Quit').click();
    expect(await exit).toEqual([0, null]);
  });
});
