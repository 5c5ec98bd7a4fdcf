/** The text size follows Ctrl+plus and Ctrl+minus in every window, and is kept. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { pressOn } from '../support/keys';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

const it = story();

const dataFolder = newFolder();
let desktop: TestDesktop;
let app: App;
let today: Page;
let settings: Page;

beforeAll(async () => {
  desktop = await startDesktop();
  app = await launchApp({ desktop, dataFolder, settings: undisturbed, args: ['--hidden'] });
  await app.tell('--open=settings');
  settings = await app.window('settings');
  await app.tell('--open=today');
  today = await app.window('today');
});
afterAll(async () => {
  await app?.stop();
  await desktop?.stop();
  removeFolder(dataFolder);
});

/** How much larger than usual a page is drawn. */
const scaleOf = (page: Page): Promise<number> => page.evaluate(() => window.devicePixelRatio);

/** Roughly, as Chromium's zoom levels are logarithms. */
const expectScale = (page: Page, scale: number) =>
  expect.poll(async () => (await scaleOf(page)).toFixed(2)).toBe(scale.toFixed(2));

const sizeOfToday = (): Promise<readonly number[] | undefined> =>
  app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes('view=today'))
      ?.getSize(),
  );

it('grows in every window with Ctrl+plus in one of them', async () => {
  await expectScale(today, 1);
  await pressOn(desktop, 'ctrl+plus');
  await expectScale(today, 1.1);
  await pressOn(desktop, 'ctrl+plus');
  await expectScale(today, 1.25);
  await expectScale(settings, 1.25);
});

it('has a larger Today, which shows as much as before', async () => {
  await expect.poll(sizeOfToday).toEqual([475, 775]);
  expect(await today.evaluate(() => [innerWidth, innerHeight])).toEqual([380, 620]);
});

it('has larger windows elsewhere, as far as the screen allows', async () => {
  const sizes = () => settings.evaluate(() => [innerWidth, innerHeight]);
  await expect.poll(sizes).toEqual([880, 640]);
});

it('can be chosen in Settings, which tells the keys', async () => {
  await app.tell('--open=settings');
  await settings.getByRole('button', { name: 'Appearance' }).click();
  const size = settings.getByLabel('Text size');
  expect(await size.inputValue()).toBe('125');
  expect(await settings.getByText('Ctrl+−').count()).toBe(1);
  await size.selectOption('150%');
  await expectScale(settings, 1.5);
});

it('shrinks with Ctrl+minus', async () => {
  await pressOn(desktop, 'ctrl+minus');
  await expectScale(settings, 1.25);
  expect(await settings.getByLabel('Text size').inputValue()).toBe('125');
});

it('also applies to a reset', async () => {
  await app.tell('--reset');
  const reset = await app.window('reset');
  await expectScale(reset, 1.25);
  await Promise.allSettled([reset.keyboard.press('Escape')]);
});

it('is kept when the app starts again', async () => {
  await app.quit();
  app = await launchApp({ desktop, dataFolder, args: ['--open=today'] });
  today = await app.window('today');
  await expectScale(today, 1.25);
  await expect.poll(sizeOfToday).toEqual([475, 775]);
});

it('is the usual one again with Ctrl+0', async () => {
  await pressOn(desktop, 'ctrl+0');
  await expectScale(today, 1);
  await expect.poll(sizeOfToday).toEqual([380, 620]);
});
