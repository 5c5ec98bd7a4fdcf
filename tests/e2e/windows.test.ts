/** Window positions: a window reopens where it was closed. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/paths';
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

describe('a window that was moved and resized', () => {
  it('reopens with the same bounds', async () => {
    const bounds = { x: 90, y: 70, width: 760, height: 520 };
    await open();
    await closeAt(bounds);
    await open();
    await expect.poll(boundsOfSettings).toEqual(bounds);
  });
});

describe('a window whose position is no longer on any display', () => {
  it('opens on a display', async () => {
    await open();
    await closeAt({ x: 4_000, y: 3_000, width: 760, height: 520 });
    await open();
    await expect.poll(async () => (await boundsOfSettings())?.x).toBeLessThan(1_440);
  });
});

describe('every window', () => {
  it('has the icon that task bars show, and the class of the desktop entry', async () => {
    await open();
    const handle = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNativeWindowHandle().readUInt32LE(),
    );
    const { stdout } = await promisify(execFile)('xprop', [
      ...['-display', desktop.env.DISPLAY, '-id', String(handle), '_NET_WM_ICON', 'WM_CLASS'],
    ]);
    expect(stdout).toContain('Icon (128 x 128)');
    const entry = readFileSync(inRoot('resources/linux/one-degree.desktop'), 'utf8');
    const [, windowClass] = /^StartupWMClass=(.+)$/m.exec(entry) ?? [];
    expect(stdout).toContain(`, "${windowClass}"`);
  });
});

describe('a window that is opened twice at once', () => {
  it('exists only once', async () => {
    await Promise.all([app.tell('--open=reflection'), app.tell('--open=reflection')]);
    await app.window('reflection');
    expect(app.windows('reflection')).toHaveLength(1);
  });
});
