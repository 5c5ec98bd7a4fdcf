/** Errors are written to a log file without private data, and the app keeps running. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/paths';
import type { Bridge } from '../../src/shared/contract';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { until } from '../support/until';

declare const window: Window & { readonly oneDegree: Bridge };

const secret = 'Salary talk with Ben';
const address = 'http://127.0.0.1:9/private-4711/basic.ics';

describe('the log', () => {
  const dataFolder = newFolder();
  const path = join(dataFolder, 'log', 'one-degree.log');
  let desktop: TestDesktop;
  let app: App;

  const logged = (line: RegExp) =>
    until(`a line like ${line}`, () => (line.test(app.log()) ? true : undefined));

  beforeAll(async () => {
    writeFileSync(join(dataFolder, 'drafts.json'), `{"drafts": [ ${secret}`);
    desktop = await startDesktop();
    app = await launchApp({ desktop, dataFolder, args: ['--hidden'] });
  });

  afterAll(async () => {
    await app?.stop();
    desktop?.stop();
    removeFolder(dataFolder);
  });

  it('begins with the version and the system, in a file that only the user can read', async () => {
    await logged(/^\S+Z info started version=\S+ electron=[\d.]+ platform=\w+-\w+ ms=\d+$/m);
    expect([path, join(dataFolder, 'log')].map(file => statSync(file).mode & 0o777)).toEqual([0o600, 0o700]);
  });

  it('names a quarantined file', () => logged(/ info file-set-aside file=drafts\.json$/m));

  it('records the kind of a feed’s fault', async () => {
    await app.tell(`--add-feed=${address}`);
    await logged(/ info feed-fault fault=unreachable$/m);
  });

  it('records an error from a page', async () => {
    await app.tell('--open=settings');
    const page = await app.window('settings');
    await page.evaluate(secret => {
      const { stack = '' } = new Error(secret);
      return window.oneDegree.reportError({ view: 'settings', name: 'TypeError', stack });
    }, secret);
    await logged(/ error settings: TypeError$/m);
  });

  it('records uncaught errors, which Today mentions, and the app keeps running without a dialog', async () => {
    await app.tell('--open=today');
    const today = await app.window('today');
    await app.electron.evaluate(({ dialog }, secret) => {
      dialog.showErrorBox = () => {
        throw new Error('An error dialog was opened');
      };
      setTimeout(() => {
        throw Object.assign(new RangeError(secret), { code: 'ENOENT' });
      });
      setTimeout(() => void Promise.reject(new TypeError(secret)));
    }, secret);

    await logged(/ error uncaught: RangeError ENOENT$/m);
    await logged(/ error rejection: TypeError$/m);
    await today.getByText('Something went wrong, and One Degree carried on.').waitFor();
    expect(await app.status()).toMatchObject({ state: 'quiet' });
  });

  it('can be shown in its folder from Settings, beside the version and the licences', async () => {
    await app.electron.evaluate(({ shell }) => {
      shell.showItemInFolder = path => Object.assign(globalThis, { shown: path });
    });
    await app.tell('--open=settings');
    const page = await app.window('settings');
    await page.getByRole('button', { name: 'About' }).click();
    await page.getByText(JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).version).waitFor();
    const shown = () => app.electron.evaluate(() => (globalThis as { shown?: string }).shown);
    const show = (row: string) =>
      page.locator('.row', { hasText: row }).getByRole('button', { name: 'Show' }).click();
    await show('Log file');
    await expect.poll(shown).toBe(path);
    await show('Licences');
    await expect.poll(shown).toBe(inRoot('THIRD-PARTY-NOTICES'));
  });

  it('contains no private data', () => {
    expect(app.log()).not.toBe('');
    for (const part of [secret, 'Salary', address, '127.0.0.1', 'private-4711', dataFolder])
      expect(app.log()).not.toContain(part);
  });
});
