/** Today: a check-in tapped by mistake, and a direction that changes elsewhere while one is being typed. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { dayName } from '../../src/shared/domain/common/time';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { middayZone } from '../support/midday';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';

process.env.TZ = middayZone();

const it = story();

const dataFolder = newFolder();
let desktop: TestDesktop;
let app: App;
let today: Page;

beforeAll(async () => {
  desktop = await startDesktop();
  app = await launchApp({ desktop, dataFolder, settings: undisturbed, args: ['--hidden'] });
  await app.tell('--open=today');
  today = await app.window('today');
});
afterAll(async () => {
  await app?.stop();
  await desktop?.stop();
  removeFolder(dataFolder);
});

it('corrects a check-in that was tapped just before', async () => {
  for (const name of ['Energy 2', 'Energy 4', 'Focus 3']) {
    await today.getByRole('button', { name }).click();
    await expect.poll(() => today.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('true');
  }
  await expect.poll(() => app.journal()).toMatchObject([{ kind: 'check-in', energy: 4, focus: 3 }]);
});

it('keeps what is being typed when the direction changes elsewhere, and saves it', async () => {
  const direction = today.getByRole('textbox', { name: 'Direction' });
  await direction.fill('Half a li');
  await today.evaluate(() => window.oneDegree.setDirection('From elsewhere'));
  await expect.poll(() => app.journal().at(-1)).toMatchObject({ line: 'From elsewhere' });
  await direction.press('End');
  await direction.pressSequentially('ne');
  expect(await direction.inputValue()).toBe('Half a line');
  await direction.press('Enter');

  await expect
    .poll(() => app.journal().at(-1))
    .toMatchObject({ day: dayName(Date.now()), line: 'Half a line' });
  expect(await direction.inputValue()).toBe('Half a line');
});

it('shows a direction from elsewhere while none is being typed', async () => {
  await today.evaluate(() => window.oneDegree.setDirection('From elsewhere'));
  const direction = today.getByRole('textbox', { name: 'Direction' });
  await expect.poll(() => direction.inputValue()).toBe('From elsewhere');
});
