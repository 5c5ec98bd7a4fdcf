/** The windows one places oneself: they open again where they were closed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { undisturbed } from '../support/undisturbed';

let desktop: TestDesktop;
let app: App;

const boundsOfSettings = () =>
  app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(window => window.webContents.getURL().includes('view=settings'))
      ?.getBounds(),
  );

async function open(): Promise<void> {
  await app.tell('--open=settings');
  await app.window('settings');
}

async function closeAt(bounds: { x: number; y: number; width: number; height: number }): Promise<void> {
  const page = await app.window('settings');
  await app.electron.evaluate(({ BrowserWindow }, bounds) => {
    const window = BrowserWindow.getAllWindows().find(other =>
      other.webContents.getURL().includes('view=settings'),
    );
    window?.setBounds(bounds);
  }, bounds);
  await expect.poll(boundsOfSettings).toEqual(bounds);
  const closed = page.waitForEvent('close');
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  await closed;
}

beforeAll(async () => {
  desktop = await startDesktop();
  app = await launchApp({ desktop, args: ['--hidden'], settings: undisturbed });
});

afterAll(async () => {
  await app?.stop();
  desktop?.stop();
});

describe('a window was moved and sized', () => {
  it('opens again in that place', async () => {
    const place = { x: 90, y: 70, width: 760, height: 520 };
    await open();
    await closeAt(place);
    await open();
    await expect.poll(boundsOfSettings).toEqual(place);
  });
});

describe('its place is on no display any more', () => {
  it('opens where it can be reached', async () => {
    await open();
    await closeAt({ x: 4_000, y: 3_000, width: 760, height: 520 });
    await open();
    await expect.poll(async () => (await boundsOfSettings())?.x).toBeLessThan(1_440);
  });
});

describe('it is opened twice at once', () => {
  it('is there once', async () => {
    await Promise.all([app.tell('--open=reflection'), app.tell('--open=reflection')]);
    await app.window('reflection');
    expect(app.windows('reflection')).toHaveLength(1);
  });
});
