/** The sandbox: no page can access the computer or the network. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../src/shared/contract';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { type FeedServer, startFeedServer } from '../support/feedServer';
import { feedText } from '../support/feedText';
import { story } from '../support/story';
import { undisturbed } from '../support/undisturbed';
import { until } from '../support/until';

declare const window: Window & { readonly oneDegree: Bridge };

describe('a window of the app', () => {
  let desktop: TestDesktop;
  let server: FeedServer;
  let app: App;
  let page: Page;

  beforeAll(async () => {
    desktop = await startDesktop();
    server = await startFeedServer(feedText([]));
    app = await launchApp({
      desktop,
      settings: undisturbed,
      args: ['--open=settings'],
      // Only for `npm run dev`.
      env: { ELECTRON_RENDERER_URL: server.url },
    });
    page = await app.window('settings');
    await page.getByRole('main').waitFor();
  });

  afterAll(async () => {
    await app.stop();
    await server.stop();
    desktop.stop();
  });

  it('has no access to Node or Electron', async () => {
    const globals = await page.evaluate(() =>
      ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'].filter(
        name => name in window,
      ),
    );
    expect(globals).toEqual([]);
  });

  it('has a bridge that consists of functions only', async () => {
    const kinds = await page.evaluate(() => [
      ...new Set(Object.values(window.oneDegree).map(value => typeof value)),
    ]);
    expect(kinds).toEqual(['function']);
  });

  it('has a content security policy that allows only its own files', async () => {
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .evaluate(meta => meta.getAttribute('content'));
    const sources = (policy ?? '').split(';').flatMap(directive => directive.trim().split(/\s+/).slice(1));
    expect(policy).toMatch(/^default-src 'none';/);
    expect([...new Set(sources)].sort()).toEqual(["'none'", "'self'"]);
  });

  it('gets the same policy as a header', async () => {
    const response = await page.reload();
    await page.getByRole('main').waitFor();
    expect(response?.headers()['content-security-policy']).toMatch(
      /^default-src 'none';.* frame-ancestors 'none'$/,
    );
  });

  it('cannot read files that are no pages of the app', async () => {
    const outcomes = await page.evaluate(async () => {
      const load = (src: string): Promise<string> =>
        new Promise(resolve => {
          const script = Object.assign(document.createElement('script'), { src });
          script.onload = () => resolve('loaded');
          script.onerror = () => resolve('refused');
          document.body.append(script);
        });
      return Promise.all(['/..%2fmain/index.js', '/../main/index.js', '/none.js'].map(load));
    });
    expect(outcomes).toEqual(['refused', 'refused', 'refused']);
  });

  it('does not run inline scripts', async () => {
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.body.append(script);
    });
    expect(await page.title()).toBe('Settings – One Degree');
  });

  it('cannot reach a server by fetch, image, script, style sheet or socket', async () => {
    const before = server.answered.length;
    const outcomes = await page.evaluate(async url => {
      const load = (element: HTMLElement): Promise<string> =>
        new Promise(resolve => {
          element.onload = () => resolve('loaded');
          element.onerror = () => resolve('refused');
          document.body.append(element);
        });
      const refused = () => 'refused';
      return Promise.all([
        fetch(url, { mode: 'no-cors' }).then(() => 'loaded', refused),
        load(Object.assign(new Image(), { src: url })),
        load(Object.assign(document.createElement('script'), { src: url })),
        load(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url })),
        new Promise(resolve => {
          try {
            const socket = new WebSocket(url.replace('http', 'ws'));
            socket.onopen = () => resolve('loaded');
            socket.onerror = () => resolve('refused');
          } catch (error) {
            resolve(error instanceof DOMException ? 'refused' : 'broken');
          }
        }),
      ]);
    }, server.url);
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
    expect(server.answered).toHaveLength(before);
  });

  it('cannot read other files on the computer', async () => {
    const read = await page.evaluate(() =>
      fetch('file:///etc/passwd').then(
        response => response.text(),
        () => 'refused',
      ),
    );
    expect(read).toBe('refused');
  });

  it('cannot navigate elsewhere', async () => {
    const here = page.url();
    await page.evaluate(url => {
      location.href = url;
    }, server.url);
    // Main handles messages in order, so the navigation has been handled once it answers.
    await page.evaluate(() => window.oneDegree.snapshot());
    expect(page.url()).toBe(here);
    expect(server.answered).toEqual([]);
  });

  it.each(['about:blank', 'about:version', 'chrome://gpu', 'data:text/html,elsewhere'])(
    'is back at once if it navigates to %s',
    async address => {
      const here = page.url();
      // Ends early, with an error, if the page goes away.
      const stay = (url: string) => {
        location.href = url;
        return new Promise(resolve => setTimeout(resolve, 500));
      };
      await page.evaluate(stay, address).catch(() => undefined);
      await until('the page to be itself', async () => {
        const title = await page.title().catch(() => null);
        return page.url() === here && title === 'Settings – One Degree' ? true : undefined;
      });
    },
  );

  it('sends nothing by WebRTC, not even packets without a connection', async () => {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    let packets = 0;
    socket.on('message', () => packets++);
    const outcome = await page.evaluate(async port => {
      try {
        const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
        connection.createDataChannel('data');
        await connection.setLocalDescription(await connection.createOffer());
        await new Promise(resolve => {
          connection.onicegatheringstatechange = () =>
            connection.iceGatheringState === 'complete' && resolve(null);
        });
        return (connection.localDescription?.sdp.match(/^a=candidate/gm) ?? []).length;
      } catch (error) {
        return String(error);
      }
    }, socket.address().port);
    expect([outcome, packets]).toEqual([0, 0]);
    socket.close();
  });

  it('cannot open another window', async () => {
    const before = app.electron.windows().length;
    expect(await page.evaluate(url => window.open(url) === null, server.url)).toBe(true);
    expect(app.electron.windows()).toHaveLength(before);
  });

  it('is granted no permission', async () => {
    const answers = await page.evaluate(async () => {
      const refused = () => 'refused';
      return {
        notifications: await Notification.requestPermission(),
        place: await new Promise(resolve =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('granted'),
            () => resolve('refused'),
          ),
        ),
        camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', refused),
        microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', refused),
        clipboard: await navigator.clipboard.readText().then(() => 'granted', refused),
      };
    });
    expect(answers).toEqual({
      notifications: 'denied',
      place: 'refused',
      camera: 'refused',
      microphone: 'refused',
      clipboard: 'refused',
    });
  });

  it.each([
    ['checkIn', [{ energy: 6 }]],
    ['checkIn', ['4']],
    ['checkIn', []],
    ['day', ['../../settings']],
    ['open', ['reset']],
    ['pause', ['forever']],
    ['changePreferences', [{ resetSeconds: 0 }]],
    ['changePreferences', [{ somethingElse: true }]],
    ['addFeed', [{ href: 'file:///etc/passwd' }]],
    ['snapshot', ['more']],
  ] as const)('cannot send a request that violates the contract: %s(%j)', async (name, payload) => {
    const answer = page.evaluate(
      ([request, values]) =>
        (window.oneDegree[request] as (...payload: readonly unknown[]) => Promise<unknown>)(...values),
      [name, payload] as const,
    );
    await expect(answer).rejects.toThrow(`Refused: ${name} with a malformed payload`);
    expect(app.journal()).toEqual([]);
  });

  const step = story();

  step('never receives the address of a calendar', async () => {
    await app.tell(`--add-feed=${server.url}`);
    const snapshot = JSON.stringify(await page.evaluate(() => window.oneDegree.snapshot()));
    expect(snapshot).toContain(new URL(server.url).host);
    expect(snapshot).not.toContain(new URL(server.url).pathname);
    expect(app.output()).not.toContain(new URL(server.url).pathname);
  });

  step('belongs to an app whose files only the user can read', async () => {
    await app.tell('--check-in=4');
    const modes = ['.', 'journal', 'calendar'].flatMap(folder =>
      readdirSync(join(app.dataFolder, folder), { withFileTypes: true })
        .filter(entry => entry.isFile() && /\.(json|ics)$/.test(entry.name))
        .map(({ name }) => [folder, (statSync(join(app.dataFolder, folder, name)).mode & 0o777).toString(8)]),
    );
    expect(modes).toEqual([
      ['.', '600'],
      ['journal', '600'],
      ['calendar', '600'],
      ['calendar', '600'],
    ]);
  });
});
