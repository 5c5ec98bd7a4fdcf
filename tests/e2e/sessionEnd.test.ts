/** The session ends during a reset, while a reflection is being written: what was logged is kept, and the app ends soon. */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type App, launchApp } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { resetsOf } from '../support/followedFeed';
import { type Logind, startLogind } from '../support/logind';
import { overlayAcceptingKeys } from '../support/overlay';
import { until } from '../support/until';

/** Far less than a desktop waits for its programs. */
const soonMs = 5_000;

interface Session {
  readonly app: App;
  readonly desktop: TestDesktop;
  readonly logind: Logind;
}

function draftIn({ dataFolder }: App): string {
  const file = join(dataFolder, 'drafts.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Ends the session with an answered reset on the screen, and returns what is on the disk then. */
async function endedBy(end: (session: Session) => void | Promise<void>) {
  const [desktop, logind] = await Promise.all([startDesktop(), startLogind()]);
  const settings = { preferences: { resetSeconds: 180 } };
  const app = await launchApp({ desktop, settings, args: ['--hidden'], env: logind.env });
  try {
    await app.tell('--open=reflection');
    const reflection = await app.window('reflection');
    await reflection.getByLabel('What helped').waitFor();
    await app.tell('--reset');
    const overlay = await overlayAcceptingKeys(app);
    await overlay.keyboard.press('4');
    await until('the answer to be saved', () => resetsOf(app)[0]?.energy === 4 || undefined);
    await reflection.getByLabel('What helped').fill('a walk');
    // By then, what was typed has reached the main process.
    await app.tell('--status');
    const ended = once(app.electron.process(), 'exit');
    await end({ app, desktop, logind });
    const startedAt = performance.now();
    await ended;
    return { tookMs: performance.now() - startedAt, resets: resetsOf(app), draft: draftIn(app) };
  } finally {
    await app.stop();
    logind.stop();
    desktop.stop();
  }
}

const signal =
  (name: NodeJS.Signals) =>
  ({ app }: Session): void =>
    void app.electron.process().kill(name);

describe('the session', () => {
  it.each<[string, (session: Session) => void | Promise<void>]>([
    ['asks the app to end (SIGTERM)', signal('SIGTERM')],
    ['hangs up (SIGHUP)', signal('SIGHUP')],
    ['ends because the computer shuts down (logind)', ({ logind }) => logind.shutsDown()],
    [
      'takes its display away first',
      async ({ app, desktop }) => {
        // Drafts are written within a second.
        await until('the draft to be saved', () => draftIn(app).includes('a walk') || undefined);
        desktop.screens.stop();
      },
    ],
    [
      'takes its bus away first',
      session => {
        session.desktop.bus.stop();
        signal('SIGTERM')(session);
      },
    ],
  ])('%s: nothing is lost', async (_, end) => {
    const { tookMs, resets, draft } = await endedBy(end);
    expect(resets).toMatchObject([{ outcome: 'short', reason: 'closed', energy: 4 }]);
    expect(draft).toContain('a walk');
    expect(tookMs).toBeLessThan(soonMs);
  });

  it('isn’t held up by a page that hangs', async () => {
    const { tookMs } = await endedBy(async ({ app }) => {
      const hang = (): never => {
        for (;;);
      };
      // Never answered.
      void app
        .windows('reflection')[0]
        ?.evaluate(hang)
        .catch(() => undefined);
      app.electron.process().kill('SIGTERM');
    });
    expect(tookMs).toBeLessThan(soonMs);
  });
});
