/** With hidden titles, nothing that appears by itself names a meeting; what is asked for does. */
import { afterAll, beforeAll, expect } from 'vitest';
import { minute, second } from '../../src/shared/domain/common/time';
import { startDesktop } from '../support/desktop';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, startFollowedFeed, startingAt } from '../support/followedFeed';
import { closeWith } from '../support/keyboard';
import { type NotificationService, startNotificationService } from '../support/notificationService';
import { dialogIn, overlayOf } from '../support/overlay';
import { story } from '../support/story';

const it = story();

let service: NotificationService;
let day: FollowedFeed;

beforeAll(async () => {
  const desktop = await startDesktop();
  service = await startNotificationService(desktop.env.DBUS_SESSION_BUS_ADDRESS);
  day = await startFollowedFeed({
    desktop,
    settings: { preferences: { notice: true, resetSeconds: 180, holds: { typing: false } } },
  });
});
afterAll(async () => {
  service?.stop();
  await day?.stop();
});

const tooltip = async (): Promise<readonly string[]> =>
  (await (await day.desktop.tray.item()).tooltip()).split('\n');

it('is switched on in Settings', async () => {
  await day.app.tell('--open=settings');
  const settings = await day.app.window('settings');
  await settings.getByRole('button', { name: 'Resets', exact: true }).click();
  await settings.getByLabel('Hide titles').click();
  await expect
    .poll(() => settings.evaluate(async () => (await window.oneDegree.snapshot()).preferences.hideTitles))
    .toBe(true);
});

const publishDay = (end: number) =>
  day.publish(
    meetingEndingAt('Layoffs', end),
    startingAt('Budget cuts', end + 20 * minute, 'https://meet.google.com/abc-defg-hij'),
  );

it('leaves titles out of the tray and of the notice before the end', async () => {
  await publishDay(fromNow(64 * second));
  await expect
    .poll(async () => (await tooltip()).map(line => line.replace(/\d+:\d+(\s[AP]M)?/, 'TIME')))
    .toEqual(['Your meeting until TIME', 'The next one at TIME']);
  await expect
    .poll(() => service.received().map(({ title }) => title))
    .toEqual(['Your meeting ends in a minute']);
});

it('shows titles in Today and --status, which are asked for', async () => {
  await day.app.tell('--open=today');
  const today = await day.app.window('today');
  await today.getByText('In Layoffs until').waitFor();
  expect((await day.app.tell('--status')).stdout).toContain('"title":"Layoffs"');
  await closeWith('Escape', today);
});

it('leaves titles out of the reset, which still can be joined from', async () => {
  // It ends earlier than it was going to.
  await publishDay(fromNow(second));
  const { main } = await overlayOf(day.app);
  const text = await dialogIn(main).innerText();
  expect(text).toContain('Your meeting');
  expect(text).toContain('The next one');
  expect(await main.content()).not.toMatch(/Layoffs|Budget cuts/);
  expect(await main.getByRole('button', { name: 'Join' }).count()).toBe(1);
});
