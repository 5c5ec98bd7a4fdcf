/** News of a version: nothing is asked unless the user wants it, and then one plain request a week. */
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { root } from '../../scripts/paths';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { story } from '../support/story';

const it = story();

const release = {
  version: '9.1.0',
  notes: 'Calmer cards, and fewer of them.',
  page: 'https://example.com/9.1.0',
};
const requests: IncomingMessage[] = [];
const appFolder = mkdtempSync(join(tmpdir(), 'one-degree-app-'));

let server: Server;
let desktop: TestDesktop;
let app: App;
let settings: Page;

const newsSwitch = () => settings.getByRole('checkbox', { name: 'Tell me about new versions' });

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    response.end(JSON.stringify(release));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const description = {
    ...{ name: 'one-degree', productName: 'One Degree', version: '0.1.0' },
    ...{ main: 'out/main/index.js', latestVersion: `http://127.0.0.1:${port}/latest.json` },
  };
  writeFileSync(join(appFolder, 'package.json'), JSON.stringify(description));
  for (const name of ['out', 'resources']) symlinkSync(join(root, name), join(appFolder, name));
  desktop = await startDesktop();
  app = await launchApp({ desktop, appFolder, args: ['--open=settings'] });
  settings = await app.window('settings');
  await settings.getByRole('button', { name: 'This computer' }).click();
});

afterAll(async () => {
  await app?.stop();
  desktop?.stop();
  server?.closeAllConnections();
  server?.close();
  rmSync(appFolder, { recursive: true, force: true });
});

describe('news of a version', () => {
  it('is off, and nothing is asked', async () => {
    expect(await newsSwitch().isChecked()).toBe(false);
    await app.reevaluate();
    expect(requests).toEqual([]);
  });

  it('once on, asks with nothing in the request that tells who asks', async () => {
    await newsSwitch().click();
    await expect.poll(() => requests.length).toBe(1);
    const [request] = requests;
    expect([request?.method, request?.url]).toEqual(['GET', '/latest.json']);
    const { host, ...headers } = request?.headers ?? {};
    expect(headers).toEqual({
      accept: 'application/json',
      'accept-encoding': 'gzip, deflate, br, zstd',
      'accept-language': '*',
      connection: 'keep-alive',
      'sec-fetch-dest': 'empty',
      'sec-fetch-mode': 'no-cors',
      'sec-fetch-site': 'none',
      'user-agent': 'One Degree',
    });
  });

  it('shows the version with its notes, here and in Today', async () => {
    await settings.getByText('Version 9.1.0 is out').waitFor();
    await settings.getByText(release.notes).waitFor();
    await app.tell('--open=today');
    await (await app.window('today')).getByText('Version 9.1.0 is out.').waitFor();
  });

  it('opens the page in the browser', async () => {
    const opened = app.electron.evaluate(
      ({ shell }) =>
        new Promise<string>(resolve => {
          shell.openExternal = async page => resolve(page);
        }),
    );
    await settings.getByRole('button', { name: 'Open its page' }).click();
    expect(await opened).toBe(release.page);
  });

  it('asks no second time, whatever happens', async () => {
    await app.reevaluate();
    expect(requests).toHaveLength(1);
  });
});

describe('an app that is published nowhere', () => {
  it('has no such switch', async () => {
    await app.stop();
    app = await launchApp({ desktop, args: ['--open=settings'] });
    settings = await app.window('settings');
    await settings.getByRole('button', { name: 'This computer' }).click();
    await settings.getByRole('checkbox', { name: 'Launch at login' }).waitFor();
    expect(await newsSwitch().count()).toBe(0);
  });
});
