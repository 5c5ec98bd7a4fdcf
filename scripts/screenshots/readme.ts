/** The README's pictures: every window of the real app, in light and dark. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, launchApp, newFolder, removeFolder } from '../../tests/support/app';
import { startDesktop } from '../../tests/support/desktop';
import { feedText } from '../../tests/support/feedText';
import { inRoot } from '../paths';
import { dayIn, earlier, morningEvents } from './day';

const pictures = inRoot('resources', 'screenshots');

async function picture(app: App, view: Parameters<App['window']>[0], name: string): Promise<void> {
  const page = await app.window(view);
  await page.locator('#root > *').first().waitFor();
  await page.waitForTimeout(600); // Waits for the fade-in.
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

async function pictureAll(appearance: 'light' | 'dark'): Promise<void> {
  const desktop = await startDesktop();
  const data = newFolder();
  try {
    const end = Date.now() + 12_000;
    const feed = join(data, 'Work.ics');
    const [standup, ...meetings] = morningEvents(end);
    writeFileSync(feed, feedText([standup, ...meetings]));
    mkdirSync(join(data, 'journal'));
    const entries = earlier(end, standup);
    writeFileSync(
      join(data, 'journal', `${dayIn(end).slice(0, 7)}.json`),
      JSON.stringify({ version: 1, entries }),
    );
    const app = await launchApp({ desktop, dataFolder: data, settings: { preferences: { appearance } } });
    await picture(app, 'welcome', `welcome-${appearance}`);
    await app.tell(`--add-feed=${feed}`);
    await (await app.window('welcome')).close();
    const reset = await app.window('reset');
    await reset.getByRole('dialog', { name: 'Reset' }).waitFor();
    await reset.getByRole('button', { name: 'Energy 4' }).click();
    await reset.waitForTimeout(6_000);
    await picture(app, 'reset', `reset-${appearance}`);
    await reset.getByRole('button', { name: 'Done' }).click();
    for (const view of ['today', 'settings', 'reflection'] as const) {
      await app.tell(`--open=${view}`);
      await picture(app, view, `${view}-${appearance}`);
    }
    await app.stop();
  } finally {
    desktop.stop();
    removeFolder(data);
  }
}

export async function takeReadmePictures(): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await pictureAll('light');
  await pictureAll('dark');
}
