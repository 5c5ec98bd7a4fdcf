import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Snapshot, snapshotChannel, type View } from '../../src/shared/contract';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
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

/** Pushes a snapshot to the view's windows in which some parts have the wrong shape. */
async function breakView(view: View, partsOf: (snapshot: Snapshot) => object): Promise<void> {
  const page = await app.window(view);
  const snapshot = await page.evaluate(() => window.oneDegree.snapshot());
  await app.electron.evaluate(
    ({ BrowserWindow }, { channel, query, broken }) => {
      for (const { webContents } of BrowserWindow.getAllWindows())
        if (webContents.getURL().includes(query)) webContents.send(channel, broken);
    },
    { channel: snapshotChannel, query: `view=${view}`, broken: { ...snapshot, ...partsOf(snapshot) } },
  );
}

describe('settings fail to render', () => {
  it('shows a message and reloads the page on Reopen', async () => {
    await app.tell('--open=settings');
    const page = await app.window('settings');
    await page.getByRole('heading').first().waitFor();

    await breakView('settings', () => ({ feeds: {} }));
    expect(await page.getByRole('alert').locator('p').textContent()).toBe(
      'Something went wrong in this window.',
    );
    await page.getByRole('button', { name: 'Reopen' }).click();
    await page.getByRole('heading').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('logs where, without the message', async () => {
    await until('the log', () => (app.log().includes('settings: ') ? true : undefined));
    expect(app.log()).toMatch(/error settings: TypeError at renderer\/assets\/settings-[\w-]+\.js:\d+:\d+/);
    expect(app.log()).not.toContain('undefined');
  });
});

describe('the overlay fails to render', () => {
  it('uncovers the screen and logs the reset as cut short', async () => {
    await app.tell('--reset');
    await (await app.window('reset')).getByRole('dialog', { name: 'Reset' }).waitFor();

    await breakView('reset', ({ reset }) => ({ reset: { startedAt: reset?.startedAt } }));
    await until('the overlay to go', () => (app.windows('reset').length === 0 ? true : undefined));
    expect(app.journal()).toMatchObject([{ kind: 'reset', outcome: 'short', reason: 'closed' }]);
  });
});
