/** Resets whose windows can't be seen: the journal says so, and the app mends itself. */
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { resetsOf } from '../support/followedFeed';
import { expectLastReset } from '../support/lastReset';
import { dialogIn, endWith, overlayAcceptingKeys, overlayGone } from '../support/overlay';
import { isRunning } from '../support/processes';
import { story } from '../support/story';
import { until } from '../support/until';

const notShown = { outcome: 'missed', reason: 'not-shown', seconds: 0 };

let desktop: TestDesktop;
let app: App;

const it = story();

beforeAll(async () => {
  desktop = await startDesktop();
  app = await launchApp({ desktop, args: ['--hidden'] });
});

afterAll(async () => {
  await app?.stop();
  desktop?.stop();
});

/** The process that Chromium's lock names, if any. */
function runningInstance(folder: string): number | undefined {
  try {
    return Number(/\d+$/.exec(readlinkSync(join(folder, 'SingletonLock')))?.[0]);
  } catch {
    return undefined;
  }
}

/** Starts a reset, and waits until it is in the journal as not shown. */
async function resetNotShown(): Promise<void> {
  const before = resetsOf(app).length;
  await app.tell('--reset');
  await until('the outcome to be logged', () => resetsOf(app)[before]?.reason === 'not-shown' || undefined);
}

describe('a window that never becomes visible', () => {
  it('is taken down, and its reset is logged as not shown', async () => {
    await app.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.prototype.show = () => undefined;
    });
    await resetNotShown();
    expect(resetsOf(app)).toMatchObject([notShown]);
    expect(await app.windowCount()).toBe(0);
  });

  it('is followed by a new window', async () => {
    await app.electron.evaluate(({ BrowserWindow }) => {
      // The original is inherited.
      Reflect.deleteProperty(BrowserWindow.prototype, 'show');
    });
    await app.tell('--reset');
    await endWith('Escape', await overlayAcceptingKeys(app), app);
    expect(resetsOf(app)).toMatchObject([notShown, { outcome: 'skipped' }]);
  });
});

describe('a window whose first paint Electron never reports', () => {
  it.each(['settings', 'reset'] as const)('is shown all the same: %s', async view => {
    await app.electron.evaluate(({ app }) => {
      app.once('browser-window-created', (_event, window) => {
        setImmediate(() => window.removeAllListeners('ready-to-show'));
      });
    });
    await app.tell(view === 'reset' ? '--reset' : `--open=${view}`);
    const page = await app.window(view);
    await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
    if (view === 'reset') await dialogIn(page).waitFor();
    await until('its window', () =>
      app.electron.evaluate(
        ({ BrowserWindow }, query) =>
          BrowserWindow.getAllWindows().some(
            window => window.isVisible() && window.webContents.getURL().includes(query),
          ) || undefined,
        `view=${view}`,
      ),
    );
  });
});

describe('a GPU process that draws nothing', () => {
  it('has drawn until now', async () => {
    await endWith('Escape', await overlayAcceptingKeys(app), app);
    await expectLastReset(app, { outcome: 'skipped' });
  });

  let gpu: number;

  it('leaves no empty cover, and its resets are logged as not shown', async () => {
    gpu = await app.electron.evaluate(
      ({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? 0,
    );
    process.kill(gpu, 'SIGSTOP');
    await resetNotShown();
    await overlayGone(app);
  });

  it('is replaced after the second, by starting the app again in the background', async () => {
    const exited = new Promise<void>(resolve => app.electron.process().once('exit', () => resolve()));
    await resetNotShown();
    await exited;
    // A stopped process does not notice that its parent has gone.
    process.kill(gpu, 'SIGKILL');
    expect(resetsOf(app).slice(-3)).toMatchObject([{ outcome: 'skipped' }, notShown, notShown]);

    // A launch before that would take its place.
    const before = app.electron.process().pid;
    const relaunched = await until('the new process', () => {
      const pid = runningInstance(app.dataFolder);
      return pid === before ? undefined : pid;
    });
    expect((await app.launchAgain('--status')).code).toBe(0);
    expect((await app.launchAgain('--quit')).code).toBe(0);
    await until('its end', () => !isRunning(relaunched) || undefined);
  });
});
