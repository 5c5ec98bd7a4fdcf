/** Calendar accounts on real servers, Radicale and Xandikos, while other programs change their calendars. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { findElectron } from '../../scripts/electron';
import { provideSystemPackages } from '../../scripts/systemPackages';
import { minute } from '../../src/shared/domain/common/time';
import { tabThrough, violationsIn } from '../support/accessibility';
import { type App, launchApp } from '../support/app';
import { type DavAccount, makeCalendar, putEvent, removeEvent } from '../support/davAccount';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { feedText, fromNow } from '../support/feedText';
import { startingAt } from '../support/followedFeed';
import { middayZone } from '../support/midday';
import { startRadicale } from '../support/radicale';
import { filesWith, placesWith } from '../support/secrets';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';
import { startXandikos } from '../support/xandikos';

const day = 24 * 60 * minute;
const password = 'kd8 / blue:sky';

const provided = provideSystemPackages(findElectron() ?? '', ['radicale', 'xandikos']);
const isRoot = process.getuid?.() === 0;
if (!provided.ok && isRoot) throw new Error(provided.problem);
if (!provided.ok) console.warn(`Skipping the tests with real calendar servers. ${provided.problem}`);

const stamp = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A daily half hour on the last four days; today's may be moved to another time. */
function daily(title: string, at: number, moved?: number): string {
  const event = (start: number, ...more: readonly string[]): readonly string[] => [
    'BEGIN:VEVENT',
    `UID:${title}`,
    'DTSTAMP:20260101T000000Z',
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(start + 30 * minute)}`,
    `SUMMARY:${title}`,
    ...more,
    'END:VEVENT',
  ];
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//One Degree//Tests//EN'],
    ...event(at - 3 * day, 'RRULE:FREQ=DAILY;COUNT=4'),
    ...(moved === undefined ? [] : event(moved, `RECURRENCE-ID:${stamp(at)}`)),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

interface Server {
  readonly account: DavAccount;
  readonly stop: () => Promise<void>;
}

const servers: readonly (readonly [string, () => Promise<Server>])[] = [
  ['Radicale', () => startRadicale(password)],
  ['Xandikos', startXandikos],
];

describe.skipIf(!provided.ok).each(servers)('an account on %s', (name, start) => {
  const it = story();
  let desktop: TestDesktop;
  let server: Server;
  let account: DavAccount;
  let app: App;
  let welcome: Page;
  const standup = fromNow(60 * minute);

  beforeAll(async () => {
    desktop = await startDesktop();
    server = await start();
    account = server.account;
    await makeCalendar(account, 'team', 'Team &amp; friends', '#B0305CFF');
    await makeCalendar(account, 'private', 'Private', '#3F6B4BFF');
    await putEvent(account, 'team', 'planning', feedText([startingAt('Planning', fromNow(-10 * minute))]));
    await putEvent(account, 'team', 'standup', daily('Standup', standup));
    await putEvent(account, 'private', 'dentist', feedText([startingAt('Dentist', fromNow(20 * minute))]));
    app = await launchApp({ desktop, settings: undisturbed, env: { TZ: middayZone() } });
    welcome = await app.window('welcome');
  });

  afterAll(async () => {
    await app?.stop();
    await server?.stop();
    desktop?.stop();
  });

  /** The titles of the current and the next meeting. */
  const nowAndNext = async () => {
    const { current, next } = await app.status();
    return [current?.title, next?.title];
  };
  const refresh = async () => (await desktop.tray.item()).click('Refresh calendars');
  async function expectAccessible(page: Page): Promise<void> {
    // The pages are the same with every server.
    if (name !== 'Radicale') return;
    expect(await violationsIn(page)).toEqual([]);
    expect(await tabThrough(page)).toEqual({ missed: [], unmarked: [] });
  }
  const press = (page: Page, button: string) =>
    page.getByRole('button', { name: button, exact: true }).click();

  it('whose address is entered or opened as that of a feed leads to the form, which has it', async () => {
    const address = `${account.origin}${account.home}`;
    if (name === 'Radicale') {
      await press(welcome, 'Begin');
      await welcome.getByLabel('Calendar address or file').fill(address);
    } else {
      expect(await app.tell(address)).toMatchObject({ code: 0 });
      await welcome.getByRole('heading', { name: 'Add this calendar?' }).waitFor();
    }
    await press(welcome, 'Add');
    await welcome.getByText('That’s the address of a calendar account.').waitFor();
    expect(await welcome.getByLabel('Email or server address').inputValue()).toBe(address);
    await expectAccessible(welcome);
  });

  it('offers its calendars once the password is right', async () => {
    await welcome.getByLabel('Email or server address').fill(account.origin.replace('http://', ''));
    await welcome.getByLabel('User name').fill(account.user);
    if (name === 'Radicale') {
      await welcome.getByLabel('App password').fill('guess');
      await press(welcome, 'Sign in');
      await welcome.getByText('The server doesn’t accept this name or password.').waitFor();
    }
    await welcome.getByLabel('App password').fill(password);
    await press(welcome, 'Sign in');
    await welcome.getByRole('checkbox', { name: 'Team & friends' }).waitFor();
    const dot = welcome.getByRole('listitem').filter({ hasText: 'Team' }).locator('.calendar-dot');
    expect(await dot.evaluate(element => getComputedStyle(element).backgroundColor)).toBe('rgb(176, 48, 92)');
    await expectAccessible(welcome);
  });

  it('is read, without the calendars that were not chosen', async () => {
    for (const box of await welcome.getByRole('checkbox').all()) await box.uncheck();
    await welcome.getByRole('checkbox', { name: 'Team & friends' }).check();
    await press(welcome, 'Add');
    await expect.poll(() => welcome.getByRole('heading', { level: 1 }).textContent()).toBe('That worked.');
    expect(await nowAndNext()).toEqual(['Planning', 'Standup']);
    expect((await app.status()).feeds).toMatchObject([
      { name: 'Team & friends', kind: 'caldav', fault: null },
    ]);
  });

  it('is up to date after another program adds, moves and removes meetings', async () => {
    await putEvent(account, 'team', 'review', feedText([startingAt('Review', fromNow(30 * minute))]));
    await refresh();
    await expect.poll(nowAndNext).toEqual(['Planning', 'Review']);

    await putEvent(account, 'team', 'standup', daily('Standup', standup, fromNow(-5 * minute)));
    await removeEvent(account, 'team', 'planning');
    await refresh();
    await expect.poll(nowAndNext).toEqual(['Standup', 'Review']);

    await removeEvent(account, 'team', 'review');
    await refresh();
    await expect.poll(nowAndNext).toEqual(['Standup', undefined]);
  });

  it('has another choice of calendars in Settings', async () => {
    await app.tell('--open=settings');
    const settings = await app.window('settings');
    await settings.getByLabel(`Details of ${account.user}`).click();
    await expectAccessible(settings);
    await press(settings, 'Choose calendars…');
    expect(await settings.getByRole('checkbox', { name: 'Team & friends', exact: true }).isChecked()).toBe(
      true,
    );
    await settings.getByRole('checkbox', { name: 'Private', exact: true }).check();
    await press(settings, 'Save');
    await expect.poll(nowAndNext).toEqual(['Standup', 'Dentist']);
  });

  it('keeps its password secret: it appears in no window, no output and no file except settings.json', async () => {
    const signIn = Buffer.from(`${account.user}:${password}`).toString('base64');
    const secrets = [password, encodeURIComponent(password), signIn];
    expect(await placesWith(app, secrets)).toEqual([]);
    expect(filesWith(app.dataFolder, secrets).filter(file => file !== 'settings.json')).toEqual([]);
  });

  it('is removed with all its calendars', async () => {
    const settings = await app.window('settings');
    await settings.getByLabel(`Details of ${account.user}`).click();
    await press(settings, 'Remove…');
    await press(settings, 'Remove');
    await settings.getByText('None yet. Add one below.').waitFor();
    expect((await app.status()).feeds).toEqual([]);
    await expect.poll(() => filesWith(app.dataFolder, ['Standup'])).toEqual([]);
  });
});

describe.skipIf(!provided.ok)('a password that changed', () => {
  const it = story();
  let desktop: TestDesktop;
  let server: Awaited<ReturnType<typeof startRadicale>>;
  let app: App;
  let settings: Page;

  beforeAll(async () => {
    desktop = await startDesktop();
    server = await startRadicale(password);
    await putEvent(
      server.account,
      'work',
      'planning',
      feedText([startingAt('Planning', fromNow(-10 * minute))]),
    );
    app = await launchApp({
      desktop,
      args: ['--open=settings'],
      settings: undisturbed,
      env: { TZ: middayZone() },
    });
    settings = await app.window('settings');
  });

  afterAll(async () => {
    await app?.stop();
    await server?.stop();
    desktop?.stop();
  });

  it('is asked for in Settings, and the last good version stays', async () => {
    await settings.getByRole('button', { name: 'Sign in to a calendar account' }).click();
    await settings.getByLabel('Email or server address').fill(server.account.origin);
    await settings.getByLabel('User name').fill(server.account.user);
    await settings.getByLabel('App password').fill(password);
    await settings.getByRole('button', { name: 'Sign in', exact: true }).click();
    await settings.getByRole('button', { name: 'Add', exact: true }).click();
    const current = async () => (await app.status()).current?.title;
    await expect.poll(current).toBe('Planning');

    server.changePassword('another one');
    await (await desktop.tray.item()).click('Refresh calendars');
    await settings.getByText('The server doesn’t accept this name or password.').waitFor();
    expect(await current()).toBe('Planning');
  });

  it('is accepted there, and the calendars are read again', async () => {
    await putEvent(server.account, 'work', 'review', feedText([startingAt('Review', fromNow(30 * minute))]));
    await settings.getByLabel('New app password').fill('another one');
    await settings.getByLabel('New app password').press('Enter');
    await expect.poll(async () => (await app.status()).next?.title).toBe('Review');
  });
});
