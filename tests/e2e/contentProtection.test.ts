/** Windows that open by themselves are excluded from screen capture; all others are not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minute } from '../../src/shared/domain/common/time';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { middayZone } from '../support/midday';
import { endWith, overlayAcceptingKeys, overlayOf } from '../support/overlay';
import { until } from '../support/until';

/** The app's global object in main, once it records calls to `setContentProtection`. */
type Recording = typeof globalThis & { contentProtection: Map<number, boolean> };

let desktop: TestDesktop;
let app: App;

beforeAll(async () => {
  desktop = await startDesktop([
    { width: 1440, height: 900 },
    { width: 1280, height: 800 },
  ]);
  app = await launchApp({
    desktop,
    args: ['--hidden'],
    env: { TZ: middayZone() },
    settings: {
      pausedUntil: Date.now() + 10 * minute,
      preferences: {
        morning: { asks: true, at: '08:00' },
        reflection: { opens: false, days: [0, 1, 2, 3, 4, 5, 6] },
      },
      feeds: [{ id: 'f1', name: 'Work', sealed: 'plain:/nowhere/work.ics', addresses: [], on: false }],
    },
  });
  // Linux has no content protection, so the calls that would enable it are recorded instead.
  await app.electron.evaluate(({ BrowserWindow }) => {
    const protections = new Map<number, boolean>();
    const { setContentProtection } = BrowserWindow.prototype;
    BrowserWindow.prototype.setContentProtection = function (on) {
      protections.set(this.id, on);
      setContentProtection.call(this, on);
    };
    (globalThis as Recording).contentProtection = protections;
  });
});

afterAll(async () => {
  await app?.stop();
  desktop?.stop();
});

/** Every open window, as its URL query and whether it is protected. */
const windows = (): Promise<readonly string[]> =>
  app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map(({ id, webContents }) => {
        const url = webContents.getURL();
        return `${url.slice(url.indexOf('?'))}: ${(globalThis as Recording).contentProtection.get(id)}`;
      })
      .sort(),
  );

/** The URL of the window with the focus. */
const focusedView = (): Promise<string | undefined> =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL());

describe('content protection', () => {
  it('is on for the morning question', async () => {
    await app.tell('--resume');
    await until('the morning question', () => app.windows('today')[0]);
    expect(await windows()).toEqual(['?view=today&role=morning: true']);
  });

  it('is on for the overlay, on every display', async () => {
    await app.tell('--reset');
    await overlayOf(app);
    expect(await windows()).toEqual(
      expect.arrayContaining(['?view=reset: true', '?view=reset&role=ring: true']),
    );
  });

  it('is on for Reflection, and off for windows that never open by themselves', async () => {
    // Today closes when it loses the focus, which a reset and a window that is still opening take.
    await endWith('Escape', await overlayAcceptingKeys(app), app);
    for (const view of ['reflection', 'settings'] as const) {
      await app.tell(`--open=${view}`);
      await expect.poll(focusedView).toContain(`view=${view}`);
    }
    await app.tell('--open=today');
    await expect
      .poll(windows)
      .toEqual(
        expect.arrayContaining(['?view=reflection: true', '?view=settings: false', '?view=today: false']),
      );
  });
});
