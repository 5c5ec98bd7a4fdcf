/** What a reset offers once: a bell in the practice reset, and energy alone where focus goes unanswered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { dayName, minute } from '../../src/shared/domain/common/time';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { writeMonth } from '../support/journal';
import { middayZone } from '../support/midday';
import { button, endWith, overlayAcceptingKeys } from '../support/overlay';
import { story } from '../support/story';

process.env.TZ = middayZone();

let desktop: TestDesktop;
let app: App;

beforeAll(async () => {
  desktop = await startDesktop();
});

afterAll(() => desktop.stop());

const preferencesOnDisk = () =>
  JSON.parse(readFileSync(join(app.dataFolder, 'settings.json'), 'utf8')).preferences;

/** Starts a reset, and returns its page. */
async function startReset(): Promise<Page> {
  await app.tell('--reset');
  return overlayAcceptingKeys(app);
}

describe('the practice reset', () => {
  const it = story();
  let page: Page;

  beforeAll(async () => {
    app = await launchApp({ desktop, settings: { preferences: { resetSeconds: 180 } } });
  });
  afterAll(() => app.stop());

  it('offers a bell, which is off', async () => {
    const welcome = await app.window('welcome');
    for (const name of ['Begin', 'Try a sample day', 'Continue', 'Start a reset'])
      await button(welcome, name).click();
    page = await overlayAcceptingKeys(app);
    expect(await button(page, 'Bell').getAttribute('aria-pressed')).toBe('false');
  });

  it('switches it on for every reset to come', async () => {
    await button(page, 'Bell').click();
    await expect.poll(() => button(page, 'Bell').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => preferencesOnDisk().sound.on).toBe(true);
    await endWith('Enter', page, app);
  });

  it('is the only one that offers it', async () => {
    page = await startReset();
    expect(await button(page, 'Bell').count()).toBe(0);
    await endWith('Escape', page, app);
  });
});

describe('after ten resets in which only energy was answered', () => {
  const it = story();
  const dataFolder = newFolder();
  let page: Page;

  beforeAll(async () => {
    const now = Date.now();
    const entries = Array.from({ length: 10 }, (_, index) => ({
      id: `r${index}`,
      kind: 'reset',
      at: now - (60 - index) * minute,
      transition: null,
      outcome: 'done',
      seconds: 60,
      energy: 3,
    }));
    writeMonth(dataFolder, dayName(now).slice(0, 7), { version: 1, entries });
    const settings = { preferences: { resetSeconds: 180 } };
    app = await launchApp({ desktop, dataFolder, settings, args: ['--hidden'] });
  });
  afterAll(async () => {
    await app.stop();
    removeFolder(dataFolder);
  });

  const levels = (name: string) => page.getByRole('button', { name: new RegExp(`^${name} [1-5]$`) });

  it('a reset offers to ask about energy only, once that is answered', async () => {
    page = await startReset();
    expect(await levels('Focus').count()).toBe(5);
    expect(await button(page, 'Energy only').count()).toBe(0);
    await page.keyboard.press('4');
    await button(page, 'Energy only').click();
    await expect.poll(() => levels('Focus').count()).toBe(0);
    expect(preferencesOnDisk().focusQuestion).toBe('never');
    expect(await button(page, 'Energy only').count()).toBe(0);
    await endWith('Enter', page, app);
  });

  it('the next one asks about energy only, and another digit corrects it', async () => {
    page = await startReset();
    expect(await levels('Energy').count()).toBe(5);
    expect(await levels('Focus').count()).toBe(0);
    await page.keyboard.press('4');
    await page.keyboard.press('2');
    expect(await button(page, 'Energy 2').getAttribute('aria-pressed')).toBe('true');
    await endWith('Enter', page, app);
  });

  it('Settings bring the question about focus back, and the offer does not return', async () => {
    await app.tell('--open=settings');
    const settings = await app.window('settings');
    await button(settings, 'Resets').click();
    const switchedOn = settings.getByRole('checkbox', { name: 'Ask about focus' });
    expect(await switchedOn.isChecked()).toBe(false);
    await switchedOn.click();
    await expect.poll(() => preferencesOnDisk().focusQuestion).toBe('always');
    await settings.close();
    page = await startReset();
    await page.keyboard.press('4');
    expect(await levels('Focus').count()).toBe(5);
    expect(await button(page, 'Energy only').count()).toBe(0);
    await endWith('Escape', page, app);
  });
});
