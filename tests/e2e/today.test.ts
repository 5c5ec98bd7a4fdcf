/** Today: a check-in tapped by mistake, a direction that changes elsewhere while one is being typed, and ways out. */
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

/** Catches the timer of Undo, so that a busy computer can't end it early. Calling the result lets its time pass. */
async function holdUndo(): Promise<() => Promise<void>> {
  await today.evaluate(() => {
    const { setTimeout } = window;
    const caught: { end?: () => void } = {};
    Object.assign(window, { caught });
    window.setTimeout = ((run: () => void, delay?: number, ...args: unknown[]) => {
      if (delay !== 2_000) return setTimeout(run, delay, ...args);
      caught.end = run;
      return 0;
    }) as typeof window.setTimeout;
  });
  return () => today.evaluate(() => (window as unknown as { caught: { end(): void } }).caught.end());
}

it('takes back a correction, and a new check-in, with Undo', async () => {
  const endUndo = await holdUndo();
  const undo = today.getByRole('button', { name: 'Undo' });
  await today.getByRole('button', { name: 'Energy 1' }).click();
  await expect.poll(() => app.journal()).toMatchObject([{ energy: 1, focus: 3 }]);
  await undo.click();
  await expect.poll(() => app.journal()).toMatchObject([{ energy: 4, focus: 3 }]);
  expect(await today.getByRole('button', { name: 'Energy 4' }).getAttribute('aria-pressed')).toBe('true');

  await today.getByRole('button', { name: 'Energy 5' }).click();
  await undo.waitFor();
  await endUndo();
  await expect.poll(() => undo.count()).toBe(0);
  await expect.poll(() => app.journal()).toMatchObject([{ energy: 5, focus: 3 }]);
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

it('has quiet ways to Reflection and Settings', async () => {
  for (const [name, view] of [
    ['Reflection', 'reflection'],
    ['Settings', 'settings'],
  ] as const) {
    await app.tell('--open=today');
    const page = await app.window('today');
    await Promise.allSettled([page.getByRole('button', { name, exact: true }).click()]);
    await app.window(view);
    // It closes only when the new window has painted and takes the focus.
    await expect.poll(() => app.windows('today')).toEqual([]);
  }
});
