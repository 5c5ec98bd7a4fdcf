/** Time fields in Settings: formatted for the chosen language, and accepting the formats people type. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { undisturbed } from '../support/undisturbed';

let desktop: TestDesktop;
let app: App;
let settings: Page;

beforeAll(async () => {
  desktop = await startDesktop();
  app = await launchApp({ desktop, settings: undisturbed, args: ['--hidden'] });
  await app.tell('--open=settings');
  settings = await app.window('settings');
});

afterAll(async () => {
  await app?.stop();
  desktop?.stop();
});

const section = (name: string) => settings.getByRole('button', { name, exact: true }).click();
const asksAt = () => settings.getByRole('textbox', { name: 'Ask at' });
const shown = async (): Promise<string> => (await asksAt().inputValue()).replace(/\s/g, ' ');
const saved = (): string =>
  JSON.parse(readFileSync(join(app.dataFolder, 'settings.json'), 'utf8')).preferences.reflection.at;

it('formats the time for the language', async () => {
  await section('Morning and evening');
  await expect.poll(shown).toBe('5:30 PM');
});

it('saves and reformats what is typed when the field loses the focus', async () => {
  await asksAt().fill('6.15 pm');
  await asksAt().press('Tab');
  await expect.poll(shown).toBe('6:15 PM');
  await expect.poll(saved).toBe('18:15');
});

it('saves what is typed with Enter', async () => {
  await asksAt().fill('19');
  await asksAt().press('Enter');
  await expect.poll(shown).toBe('7:00 PM');
  await expect.poll(saved).toBe('19:00');
});

it('restores the previous time when what is typed is not a time', async () => {
  await asksAt().fill('soon');
  await asksAt().press('Tab');
  await expect.poll(shown).toBe('7:00 PM');
});

it('changes its format with the language', async () => {
  await section('Appearance');
  await settings.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await settings.getByRole('heading', { level: 1, name: 'Darstellung' }).waitFor();
  await settings.locator('nav li button').nth(4).click();
  await expect.poll(() => settings.locator('input.time').last().inputValue()).toBe('19:00');
});
