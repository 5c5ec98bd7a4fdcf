/** A postponed reset says until when, by the length that was chosen, and Join opens the next meeting. */
import { afterAll, beforeAll, expect } from 'vitest';
import { minute } from '../../src/shared/domain/common/time';
import { fromNow } from '../support/feedText';
import { type FollowedFeed, meetingEndingAt, startFollowedFeed, startingAt } from '../support/followedFeed';
import { closeWith } from '../support/keyboard';
import { overlayAcceptingKeys, overlayGone } from '../support/overlay';
import { story } from '../support/story';

const it = story();

let day: FollowedFeed;

beforeAll(async () => {
  day = await startFollowedFeed({
    settings: { preferences: { resetSeconds: 180, holds: { typing: false } } },
  });
});
afterAll(() => day?.stop());

const tooltip = async (): Promise<string> => (await day.desktop.tray.item()).tooltip();

it('has its length chosen in Settings', async () => {
  await day.app.tell('--open=settings');
  const settings = await day.app.window('settings');
  await settings.getByRole('button', { name: 'Resets', exact: true }).click();
  await settings.getByLabel('“Later” puts it off by').selectOption('10 minutes');
  await expect
    .poll(() =>
      settings.evaluate(async () => (await window.oneDegree.snapshot()).preferences.postponeMinutes),
    )
    .toBe(10);
  // As long as they are open, the app asks all programs for its signals.
  await settings.close();
});

it('is postponed by that length, as the tray, Today and --status say', async () => {
  await day.publish(
    meetingEndingAt('Planning', fromNow(4_000)),
    startingAt('Design sync', fromNow(40 * minute), 'https://meet.google.com/abc-defg-hij'),
  );
  const main = await overlayAcceptingKeys(day.app);
  const before = Date.now();
  await Promise.allSettled([main.keyboard.press('p')]);
  await overlayGone(day.app);

  const { putOff } = await day.app.status();
  expect(putOff).toEqual({ after: 'Planning', until: expect.any(Number) });
  expect(putOff.until - before).toBeGreaterThanOrEqual(10 * minute - 1_000);
  expect(putOff.until - Date.now()).toBeLessThanOrEqual(10 * minute);
  expect(await tooltip()).toMatch(/^Reset put off until /);
  await day.app.tell('--open=today');
  const today = await day.app.window('today');
  await expect
    .poll(() => today.getByRole('heading', { level: 1 }).innerText())
    .toMatch(/^Reset put off until /);
});

it('leaves Join for the next meeting in Today and in the tray', async () => {
  await day.app.electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async url => void opened.push(url);
  });
  const opened = () =>
    day.app.electron.evaluate(() => (globalThis as unknown as { opened: readonly string[] }).opened);

  const today = await day.app.window('today');
  await today.getByRole('button', { name: 'Join', exact: true }).click();
  await expect.poll(opened).toEqual(['https://meet.google.com/abc-defg-hij']);
  await closeWith('Escape', today);
  await (await day.desktop.tray.item()).click('Join \u2068Design sync\u2069');
  await expect.poll(async () => (await opened()).length).toBe(2);
});
