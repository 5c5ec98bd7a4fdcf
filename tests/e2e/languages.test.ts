/** Every language in every window: applied as soon as it is chosen in Settings, without breaking the layout. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { inRoot } from '../../scripts/paths';
import type { Bridge } from '../../src/shared/contract';
import { languages } from '../../src/shared/domain/settings/language';
import { createI18n } from '../../src/shared/i18n/i18n';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { closeWith } from '../support/keyboard';
import { earlyZone } from '../support/midday';
import { overflowIn } from '../support/overflow';
import { story } from '../support/story';
import { until } from '../support/until';

process.env.TZ = earlyZone();

const preferences = {
  resetSeconds: 180,
  reflection: { opens: false },
  morning: { asks: false },
  anchors: [{ id: 'a', when: { title: '1:1', gapMinutes: { from: 10 } }, line: 'stand up' }],
};

let desktop: TestDesktop;
let app: App;

beforeAll(async () => {
  // The smallest supported screen.
  desktop = await startDesktop([{ width: 1024, height: 640 }]);
  app = await launchApp({ desktop, settings: { preferences } });
  const welcome = await app.window('welcome');
  await welcome.getByRole('button', { name: 'Begin' }).click();
  await welcome.getByRole('button', { name: 'Try a sample day' }).click();
  await welcome.getByRole('heading', { name: 'Your sample day is ready.' }).waitFor();
  await welcome.close();
  await app.tell('--pause=2h');
  for (const view of ['reflection', 'settings'] as const) {
    await app.tell(`--open=${view}`);
    await app.window(view);
    await shrink(view);
  }
});

afterAll(async () => {
  await app?.stop();
  desktop?.stop();
});

/** Makes the window as small as the user can. */
const shrink = (view: string) =>
  app.electron.evaluate(({ BrowserWindow }, view) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes(`view=${view}`),
    );
    const [width = 0, height = 0] = window?.getMinimumSize() ?? [];
    if (width > 0) window?.setSize(width, height);
  }, view);

describe.each(languages.map(language => ({ language })))('$language', ({ language }) => {
  const it = story();

  const { t, setLocale } = createI18n();

  beforeAll(() => setLocale({ language, tag: language }));

  /** Returns what overflows. With PICTURES=1, also saves a screenshot such as out/languages/de-today.png. */
  async function overflowOn(page: Page, name: string): Promise<readonly string[]> {
    if (process.env.PICTURES) {
      await page.screenshot({ path: inRoot('out', 'languages', `${language}-${name}.png`) });
    }
    return overflowIn(page);
  }

  it('is applied as soon as it is chosen, and fits in every section of Settings', async () => {
    const settings = await app.window('settings');
    const sections = settings.locator('nav li button');
    await sections.nth(6).press('Enter');
    await settings.locator('select').first().selectOption(language);
    await settings.getByRole('heading', { level: 1, name: t('settings.appearance') }).waitFor();
    expect(await settings.evaluate(() => document.documentElement.lang)).toBe(language);

    for (const section of await sections.all()) {
      await section.press('Enter');
      const name = (await section.textContent()) ?? '';
      expect([name, ...(await overflowOn(settings, `settings-${name}`))]).toHaveLength(1);
    }
  });

  it('is used in the tray’s menu', async () => {
    const item = await desktop.tray.item();
    await until(
      'the translated menu',
      async () => (await item.menu()).some(({ label }) => label === t('tray.settings')) || undefined,
    );
  });

  it('fits in Today', async () => {
    await app.tell('--open=today');
    const today = await app.window('today');
    await today.getByRole('heading', { level: 1 }).waitFor();
    expect(await overflowOn(today, 'today')).toEqual([]);
    await closeWith('Escape', today);
  });

  it('fits on every page of the reflection', async () => {
    const reflection = await app.window('reflection');
    for (const page of ['reflection.historyPage', 'reflection.insightPage', 'reflection.dayPage'] as const) {
      await reflection.getByRole('button', { name: t(page), exact: true }).press('Enter');
      await reflection.getByRole('heading').first().waitFor();
      expect([page, ...(await overflowOn(reflection, page))]).toHaveLength(1);
    }
  });

  it('fits in the overlay, with a translated invitation', async () => {
    await app.tell('--reset');
    const reset = await app.window('reset');
    await reset.getByRole('dialog', { name: t('reset.name') }).waitFor();
    expect(await overflowOn(reset, 'reset')).toEqual([]);
    const invitation = await reset.locator('.invitation').textContent();
    expect(t('invitations', { returnObjects: true })).toContain(invitation);
    await closeWith('Escape', reset);
  });
});

describe('English, which is always loaded', () => {
  const it = story();
  it('is applied as soon as it is chosen again', async () => {
    const settings = await app.window('settings');
    const languagesSeen = await settings.evaluateHandle(() => {
      const seen: string[] = [];
      const { oneDegree } = window as unknown as { oneDegree: Bridge };
      oneDegree.onSnapshot(({ locale }) => seen.push(locale.language));
      return seen;
    });
    await settings.locator('nav li button').nth(6).click();
    await settings.locator('select').first().selectOption('en');
    await settings.getByRole('heading', { level: 1, name: 'Appearance' }).waitFor();
    const seen = await languagesSeen.jsonValue();
    // No snapshot from before it was chosen comes later.
    expect(new Set(seen.slice(seen.indexOf('en')))).toEqual(new Set(['en']));
  });
});
