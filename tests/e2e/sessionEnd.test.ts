/** The session ends during a reset, while a reflection is being written: what was logged is kept, and the app ends soon. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { findElectron } from '../../scripts/electron';
import { isReset } from '../../src/shared/domain/journal/entry';
import { argumentsFor, journalOnDisk, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { type Logind, startLogind } from '../support/logind';
import { button, dialogIn, keysAccepted } from '../support/overlay';
import { undisturbedBut } from '../support/undisturbed';
import { until } from '../support/until';

/** Far less than a desktop waits for its programs. */
const soonMs = 5_000;

interface Session {
  readonly app: ChildProcess;
  readonly reflection: Page;
  readonly desktop: TestDesktop;
  readonly logind: Logind;
  readonly draft: () => string;
}

/** Attaches to Chromium only: with Node's inspector, which the other stories use, a signal ends the process at once. */
async function attach(app: ChildProcess): Promise<Browser> {
  for await (const line of createInterface({ input: app.stderr ?? process.stdin })) {
    const address = /DevTools listening on (ws:.*)/.exec(line)?.[1];
    if (address !== undefined) return chromium.connectOverCDP(address);
  }
  throw new Error('The app has ended.');
}

const pageOf = (browser: Browser, view: string): Promise<Page> =>
  until(`the page ${view}`, () =>
    browser
      .contexts()
      .flatMap(context => context.pages())
      .find(page => page.url().includes(`view=${view}`)),
  );

/** Ends the session with an answered reset on the screen, and returns what is on the disk then. */
async function endedBy(end: (session: Session) => unknown) {
  const [desktop, logind] = await Promise.all([startDesktop(), startLogind()]);
  const folder = newFolder();
  const resets = () => journalOnDisk(folder).filter(isReset);
  const draft = () =>
    existsSync(join(folder, 'drafts.json')) ? readFileSync(join(folder, 'drafts.json'), 'utf8') : '';
  writeFileSync(
    join(folder, 'settings.json'),
    JSON.stringify(undisturbedBut({ preferences: { resetSeconds: 180 } })),
  );
  const env = { ...process.env, LANGUAGE: 'en', ...desktop.env, ...logind.env };
  const args = ['--remote-debugging-port=0', '--open=reflection', '--reset'];
  const app = spawn(findElectron() ?? '', [...argumentsFor(folder, env), ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const browser = await attach(app);
    const [overlay, reflection] = await Promise.all([
      pageOf(browser, 'reset'),
      pageOf(browser, 'reflection'),
    ]);
    await dialogIn(overlay).waitFor();
    await keysAccepted();
    await reflection.getByLabel('What helped').fill('a walk');
    await button(overlay, 'Energy 4').click();
    await until('the answer to be saved', () => resets()[0]?.energy === 4 || undefined);
    const ended = once(app, 'exit');
    await end({ app, reflection, desktop, logind, draft });
    const startedAt = performance.now();
    await ended;
    return { tookMs: performance.now() - startedAt, resets: resets(), draft: draft() };
  } finally {
    app.kill('SIGKILL');
    logind.stop();
    desktop.stop();
    removeFolder(folder);
  }
}

describe('the session', () => {
  it.each<[string, (session: Session) => unknown]>([
    ['asks the app to end (SIGTERM)', ({ app }) => app.kill('SIGTERM')],
    ['hangs up (SIGHUP)', ({ app }) => app.kill('SIGHUP')],
    ['ends because the computer shuts down (logind)', ({ logind }) => logind.shutsDown()],
    [
      'takes its display away first',
      async ({ desktop, draft }) => {
        // Drafts are written within a second.
        await until('the draft to be saved', () => draft().includes('a walk') || undefined);
        desktop.screens.stop();
      },
    ],
    [
      'takes its bus away first',
      ({ app, desktop }) => {
        desktop.bus.stop();
        app.kill('SIGTERM');
      },
    ],
  ])('%s: nothing is lost', async (_, end) => {
    const { tookMs, resets, draft } = await endedBy(end);
    expect(resets).toMatchObject([{ outcome: 'short', reason: 'closed', energy: 4 }]);
    expect(draft).toContain('a walk');
    expect(tookMs).toBeLessThan(soonMs);
  });

  it('isn’t held up by a page that hangs', async () => {
    const hang = (): never => {
      for (;;);
    };
    const { tookMs } = await endedBy(({ app, reflection }) => {
      // Never answered.
      reflection.evaluate(hang).catch(() => undefined);
      app.kill('SIGTERM');
    });
    expect(tookMs).toBeLessThan(soonMs);
  });
});
