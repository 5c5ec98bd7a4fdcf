import { constants, setPriority } from 'node:os';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenableView, openableViews } from '../../src/shared/contract';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { isRunning } from '../support/processes';
import { until } from '../support/until';

let desktop: TestDesktop;
let app: App;

beforeAll(async () => {
  desktop = await startDesktop();
  app = await launchApp({ desktop, args: ['--hidden'] });
});

afterAll(async () => {
  await app?.stop();
  desktop?.stop();
});

/** Welcome opens for a calendar that it has to ask about. */
const ask = (view: OpenableView) =>
  app.tell(view === 'welcome' ? 'webcal://calendar.invalid/team.ics' : `--open=${view}`);

async function open(view: OpenableView): Promise<Page> {
  await ask(view);
  const page = await app.window(view);
  await page.getByRole('heading').first().waitFor();
  return page;
}

/** Kills its renderer, as happens when memory runs out. */
const crash = (view: OpenableView) =>
  app.electron.evaluate(
    ({ BrowserWindow }, query) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes(query))
        ?.webContents.forcefullyCrashRenderer(),
    `view=${view}`,
  );

const windowsOf = (view: OpenableView) =>
  app.electron.evaluate(
    ({ BrowserWindow }, query) =>
      BrowserWindow.getAllWindows()
        // A crashed window may be destroyed, but not yet off the list.
        .filter(window => !window.isDestroyed() && !window.webContents.isDestroyed())
        .filter(({ webContents }) => webContents.getURL().includes(query))
        .map(window => ({ id: window.id, isVisible: window.isVisible() })),
    `view=${view}`,
  );

describe.each(openableViews)('%s after a crash', view => {
  it('leaves no empty window, and opens again', async () => {
    const crashed = await open(view);
    await crash(view);
    await until('its window to close', async () => ((await windowsOf(view)).length === 0 ? true : undefined));
    await until('its page to close', () => crashed.isClosed() || undefined);

    await open(view);
    expect(await windowsOf(view)).toMatchObject([{ isVisible: true }]);
    expect(app.log()).toMatch(new RegExp(`info page-gone view=${view} reason=\\w+`));
  });
});

const processOf = (view: OpenableView) =>
  app.electron.evaluate(
    ({ BrowserWindow }, query) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes(query))
        ?.webContents.getOSProcessId() ?? 0,
    `view=${view}`,
  );

/** Blocks the thread of the view's page forever. Returns the process of the page. */
async function hang(view: OpenableView, page: Page): Promise<number> {
  const pid = await processOf(view);
  // Leaves the processors to other stories.
  setPriority(pid, constants.priority.PRIORITY_LOW);
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  return pid;
}

describe.each(openableViews)('%s while its page hangs', view => {
  it('is replaced when it is opened again, and its old process ends', async () => {
    const hung = await open(view);
    const pid = await hang(view, hung);
    const closed = hung.waitForEvent('close');
    await ask(view);
    await closed;

    const page = await until('the new page', () => app.windows(view).find(other => other !== hung));
    await page.getByRole('heading').first().waitFor();
    await expect.poll(() => windowsOf(view)).toMatchObject([{ isVisible: true }]);
    await until('its old process to end', () => (isRunning(pid) ? undefined : true));
    expect(app.log()).toContain(`info page-hung view=${view}`);
  });
});

describe('a responsive page', () => {
  it('is not replaced when it is opened again, even while another hangs', async () => {
    const hung = await open('reflection');
    await open('settings');
    const before = await windowsOf('settings');
    await hang('reflection', hung);
    await app.tell('--open=settings');
    // This wait starts after the one for Settings: once Reflection is replaced, that one has ended too.
    const closed = hung.waitForEvent('close');
    await app.tell('--open=reflection');
    await closed;
    expect(await windowsOf('settings')).toEqual(before);
  });
});
