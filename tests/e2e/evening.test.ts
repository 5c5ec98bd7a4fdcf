/** The evening's question on a card: it takes no focus, one click answers it, and the answer can be taken back. */

import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { dayName } from '../../src/shared/domain/common/time';
import { violationsIn } from '../support/accessibility';
import { recordAnnouncements } from '../support/announcements';
import type { Editor } from '../support/editor';
import { type FollowedFeed, startFollowedFeed } from '../support/followedFeed';
import { keysymsOf } from '../support/keysyms';
import { middayZone } from '../support/midday';
import { clickWithPointer, closeByClick } from '../support/mouse';
import { story } from '../support/story';
import { until } from '../support/until';
import { rightDisplay, startWorkDesktop, type WorkDesktop } from '../support/workDesktop';
import { titleWithKeys, visibleWindows, type XWindow } from '../support/xWindows';

const it = story();
process.env.TZ = middayZone();
const today = dayName(Date.now());

let desktop: WorkDesktop;
let mail: Editor;
let day: FollowedFeed;

beforeAll(async () => {
  desktop = await startWorkDesktop();
  desktop.screens.point(rightDisplay.x + 700, 400);
  mail = await desktop.openMail();
  await desktop.manager.untilActive('Mail');
  // Today is the last working day of the week.
  const reflection = { opens: true, at: '00:00', days: [new Date().getDay()] };
  day = await startFollowedFeed({ desktop, settings: { preferences: { reflection } } });
});

afterAll(() => (day ?? desktop)?.stop());

const cards = (): Promise<readonly XWindow[]> => visibleWindows(desktop.screens.name, /^Evening question/);
const gone = async (): Promise<void> => void (await expect.poll(cards).toEqual([]));
const card = (): Promise<XWindow> => until('the card', async () => (await cards())[0]);
const page = (): Promise<Page> =>
  until('the page of the card', () =>
    day.app.windows('reflection').find(window => window.url().includes('role=evening')),
  );
const button = async (name: string): Promise<Locator> =>
  (await page()).getByRole('button', { name, exact: true });
const reflections = () => day.app.journal().filter(entry => entry.kind === 'reflection');

/** Clicks as somebody who works in another window. */
async function clickOn(target: Locator): Promise<void> {
  await clickWithPointer(desktop.screens, await card(), target);
}

it('comes to the corner, and leaves the focus where it was', async () => {
  const { x, y, width } = await card();
  expect({ x, y, width }).toEqual({ x: 1440 + 1280 - 380 - 24, y: 24, width: 380 });
  expect(await desktop.manager.active()).toBe('Mail');
  await expect.poll(() => day.app.windows('reflection')).toHaveLength(1);
  expect(await violationsIn(await page())).toEqual([]);
});

it('makes way while something holds, and returns', async () => {
  const announced = await recordAnnouncements(day.app);
  await day.app.tell('--pause=30m');
  await gone();
  // Somebody is there.
  desktop.screens.press(...keysymsOf('1'));
  await day.app.tell('--resume');
  await card();
  await expect.poll(() => announced).toEqual(['Did I move one degree closer to what matters?']);
  expect(await desktop.manager.active()).toBe('Mail');
});

it('is answered by one click', async () => {
  await clickOn(await button('Away'));
  await expect.poll(reflections).toMatchObject([{ day: today, heading: 'away' }]);
  await expect.poll(async () => (await button('Away')).getAttribute('aria-pressed')).toBe('true');
  // A day that led away offers a minute, without comment; the week's last one leads to the week.
  await (await button('Take a minute')).waitFor();
  await (await button('Your week')).waitFor();
});

it('lets the answer be corrected', async () => {
  await clickOn(await button('Closer'));
  await expect.poll(reflections).toMatchObject([{ day: today, heading: 'closer' }]);
  await (await button('Take a minute')).waitFor({ state: 'detached' });
});

it('lets the answer be taken back', async () => {
  await clickOn(await button('Undo'));
  await expect.poll(reflections).toEqual([]);
  await (await button('Not today')).waitFor();
});

it('has left the keys where they were', async () => {
  const before = mail.text();
  desktop.screens.press(...keysymsOf('4'));
  await expect.poll(mail.text).toBe(`${before}4`);
});

it('takes the keys at a click beside its buttons', async () => {
  await clickOn((await page()).getByRole('heading'));
  await expect.poll(() => titleWithKeys(desktop.screens.name)).toMatch(/^Evening question/);
});

it('can be snoozed', async () => {
  await closeByClick(await button('In 30 min'));
  await gone();
  await expect.poll(() => titleWithKeys(desktop.screens.name)).toBe('Mail');
  await day.app.reevaluate();
  expect(await cards()).toEqual([]);
});
