/** Every window of the real app on displays of four sizes, in light and dark; the reset in all languages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type Language, languages, type PreferencesChange } from '../../src/shared/domain/settings';
import { type App, launchApp, newFolder, removeFolder } from '../../tests/support/app';
import { startDesktop, type TestDesktop } from '../../tests/support/desktop';
import { type FeedEvent, feedText } from '../../tests/support/feedText';
import { until } from '../../tests/support/until';
import type { ScreenSize } from '../display';
import { dayIn, earlier, longTitles, morningEvents, packedDay } from './day';

const sizes: readonly ScreenSize[] = [
  { width: 1024, height: 640 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
  { width: 1080, height: 1920 },
];
const appearances = ['light', 'dark'] as const;
const meetingLeftMs = 15_000;

interface Grid {
  readonly app: App;
  readonly desktop: TestDesktop;
  /** A page that changes the settings. */
  readonly settings: Page;
  readonly publish: (events: readonly FeedEvent[]) => Promise<void>;
  readonly save: (page: Page, name: string) => Promise<void>;
}

const nameOf = ({ width, height }: ScreenSize): string => `${width}x${height}`;

/** Takes the pictures at the sizes that `names` lists, or at all. */
export async function takeGrid(folder: string, names: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const size of sizes)
    if (names.length === 0 || names.includes(nameOf(size))) await takeSize(folder, size);
}

async function takeSize(folder: string, size: ScreenSize): Promise<void> {
  const desktop = await startDesktop([size]);
  const data = newFolder();
  const feed = join(data, 'Work.ics');
  const now = Date.now();
  mkdirSync(join(data, 'journal'));
  writeFileSync(
    join(data, 'journal', `${dayIn(now).slice(0, 7)}.json`),
    JSON.stringify({ version: 1, entries: earlier(now, morningEvents(now)[0]) }),
  );
  try {
    const app = await launchApp({
      desktop,
      dataFolder: data,
      settings: {
        preferences: {
          appearance: 'light',
          resetSeconds: 180,
          announce: true,
          holds: { typing: false, presenting: false },
        },
      },
    });
    await app.tell('--open=settings');
    const grid: Grid = {
      app,
      desktop,
      settings: await app.window('settings'),
      async publish(events) {
        writeFileSync(feed, feedText(events));
        await (await desktop.tray.item()).click('Refresh calendars');
      },
      async save(page, name) {
        await page.waitForTimeout(500);
        // A busy computer may not have drawn the last change yet.
        await page.evaluate(
          () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
        await page.screenshot({ path: join(folder, `${nameOf(size)}-${name}.png`) });
      },
    };
    await inBoth(grid, await app.window('welcome'), 'welcome');
    await (await app.window('welcome')).close();
    writeFileSync(feed, feedText(morningEvents(now - 30 * 60_000).slice(0, 1)));
    await app.tell(`--add-feed=${feed}`);
    await takeReset(grid);
    await takeCard(grid);
    await takeViews(grid);
    await app.stop();
  } finally {
    desktop.stop();
    removeFolder(data);
  }
}

const change = ({ settings }: Grid, choice: PreferencesChange): Promise<void> =>
  settings.evaluate(
    choice =>
      (
        window as unknown as { oneDegree: { changePreferences: (choice: unknown) => Promise<void> } }
      ).oneDegree.changePreferences(choice),
    choice,
  );

async function inBoth(grid: Grid, page: Page, name: string): Promise<void> {
  for (const appearance of appearances) {
    await change(grid, { appearance });
    await grid.save(page, `${name}-${appearance}`);
  }
  await change(grid, { appearance: 'light' });
}

async function inAllLanguages(grid: Grid, page: Page, name: string): Promise<void> {
  for (const language of languages.filter(language => language !== 'en')) {
    await change(grid, { language });
    await until(
      language,
      async () =>
        (await page.evaluate(() => document.documentElement.lang)).startsWith(language) || undefined,
    );
    await grid.save(page, `${name}-${language satisfies Language}`);
  }
  await change(grid, { language: 'en' });
}

/** Waits for the page of the arrival, or for that of a reset that is on. */
const resetPage = (app: App, role: 'arrival' | 'reset'): Promise<Page> =>
  until(`the ${role}`, async () => {
    const pages = app
      .windows('reset')
      .filter(page => page.url().includes('role=arrival') === (role === 'arrival'));
    const mark = role === 'arrival' ? 'button' : 'dialog[data-state=on]';
    for (const page of pages) {
      const isShown = page.locator(mark).first().isVisible();
      // The page may just be closing.
      if (await isShown.catch(() => false)) return page;
    }
    return undefined;
  });

/** Takes the arrival and the cover, before and after its questions show themselves. */
async function takeReset(grid: Grid): Promise<void> {
  const { app, publish } = grid;
  await publish(morningEvents(Date.now() + meetingLeftMs));
  await inBoth(grid, await resetPage(app, 'arrival'), 'arrival');
  await takeBothSteps(grid, 'overlay');
}

async function takeCard(grid: Grid): Promise<void> {
  await change(grid, { presentation: 'card' });
  await grid.publish(longTitles(Date.now() + meetingLeftMs));
  await takeBothSteps(grid, 'card');
  await change(grid, { presentation: 'cover' });
  await grid.app.tell('--reset');
  const page = await resetPage(grid.app, 'reset');
  await inBoth(grid, page, 'overlay-own-long');
  await skip(page);
}

async function takeBothSteps(grid: Grid, name: string): Promise<void> {
  const page = await resetPage(grid.app, 'reset');
  await inBoth(grid, page, `${name}-first`);
  await inAllLanguages(grid, page, `${name}-first`);
  await page.keyboard.press('4');
  await inBoth(grid, page, `${name}-asked`);
  await inAllLanguages(grid, page, `${name}-asked`);
  await page.keyboard.press('w');
  await inBoth(grid, page, `${name}-lines`);
  await skip(page);
}

async function skip(page: Page): Promise<void> {
  await Promise.allSettled([page.getByRole('button', { name: 'Skip', exact: true }).click()]);
  await until('the reset to go', () => page.isClosed() || undefined);
}

async function takeViews(grid: Grid): Promise<void> {
  const { app, publish, settings } = grid;
  for (const view of ['today', 'reflection'] as const) {
    await app.tell(`--open=${view}`);
    await inBoth(grid, await app.window(view), view);
  }
  for (const [name, events] of [
    ['packed', packedDay(Date.now())],
    ['empty', []],
  ] as const) {
    await publish(events);
    await app.tell('--open=today');
    await inBoth(grid, await app.window('today'), `today-${name}`);
  }
  await app.tell('--open=settings');
  for (const section of await settings.locator('nav button').all()) {
    const name = (await section.innerText()).toLowerCase().replace(/\W+/g, '-');
    await section.click();
    await inBoth(grid, settings, `settings-${name}`);
  }
}
