/** The session ends during a reset, while a reflection is being written: what was logged is kept, and the app ends soon. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectron } from '../../scripts/electron';
import type { Bridge } from '../../src/shared/contract';
import { isReset } from '../../src/shared/domain/journal/entry';
import { treeOf } from '../bench/processTree';
import { argumentsFor, journalOnDisk, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { type Logind, startLogind } from '../support/logind';
import { button, overlayAcceptingKeys } from '../support/overlay';
import { isRunning } from '../support/processes';
import { undisturbedBut } from '../support/undisturbed';
import { until } from '../support/until';

declare const window: { readonly oneDegree: Bridge };

/** Far less than a desktop waits for its programs. */
const soonMs = 5_000;
const settings = { preferences: { resetSeconds: 180 } };

let desktop: TestDesktop;
let logind: Logind;
let folder: string;

beforeEach(async () => {
  [desktop, logind] = await Promise.all([startDesktop(), startLogind()]);
  folder = newFolder();
});

afterEach(() => {
  logind.stop();
  desktop.stop();
  removeFolder(folder);
});

const resets = () => journalOnDisk(folder).filter(isReset);

/** Resolves to the exit code and how long the process took to end. */
async function endOf(app: ChildProcess, end: () => unknown) {
  const ended = once(app, 'exit');
  await end();
  const startedAt = performance.now();
  const [code] = await ended;
  return { code, tookMs: performance.now() - startedAt };
}

/** Starts a reset without a debugger: with one, a signal ends the process at once. */
async function startReset(): Promise<ChildProcess> {
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(undisturbedBut(settings)));
  const env = { ...process.env, ...desktop.env, ...logind.env };
  const app = spawn(findElectron() ?? '', [...argumentsFor(folder, env), '--reset'], {
    env,
    stdio: 'ignore',
  });
  await until('a reset of a second', () => {
    const [reset] = resets();
    return reset !== undefined && Date.now() > reset.at + 1_000 ? true : undefined;
  });
  return app;
}

const isPage = (pid: number): boolean =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');

describe('the session’s end', () => {
  it.each(['SIGTERM', 'SIGHUP'] as const)('by %s: logs how long the reset was', async signal => {
    const app = await startReset();
    const { code, tookMs } = await endOf(app, () => app.kill(signal));
    expect(code).toBe(0);
    expect(resets()).toMatchObject([{ outcome: 'short', reason: 'closed', seconds: expect.any(Number) }]);
    expect(resets()[0]?.seconds).toBeGreaterThan(0);
    expect(tookMs).toBeLessThan(soonMs);
  });

  it('isn’t held up by pages that don’t answer', async () => {
    const app = await startReset();
    const frozen = treeOf(app.pid ?? 0).filter(isPage);
    const { tookMs } = await endOf(app, () => {
      for (const pid of frozen) process.kill(pid, 'SIGSTOP');
      app.kill('SIGTERM');
    });
    for (const pid of frozen.filter(isRunning)) process.kill(pid, 'SIGKILL');
    expect(frozen.length).toBeGreaterThan(0);
    expect(resets()[0]?.seconds).toBeGreaterThan(0);
    expect(tookMs).toBeLessThan(soonMs);
  });
});

describe('answers and a draft', () => {
  const draft = () =>
    existsSync(join(folder, 'drafts.json')) ? readFileSync(join(folder, 'drafts.json'), 'utf8') : '';

  /** Drafts are written within a second. */
  const draftSaved = () => until('the draft to be saved', () => draft().includes('a walk') || undefined);

  it.each<[string, () => unknown]>([
    ['the computer shuts down', () => logind.shutsDown()],
    ['the display goes first', () => draftSaved().then(desktop.screens.stop)],
    ['the session bus goes first', () => draftSaved().then(desktop.bus.stop)],
  ])('are kept if %s', async (_, end) => {
    const app = await launchApp({
      desktop,
      dataFolder: folder,
      settings,
      args: ['--hidden'],
      env: logind.env,
    });
    try {
      await app.tell('--open=reflection');
      const reflection = await app.window('reflection');
      await reflection.getByLabel('What helped').waitFor();
      await app.tell('--reset');
      await button(await overlayAcceptingKeys(app), 'Energy 4').click();
      await until('the answer to be saved', () => resets()[0]?.energy === 4 || undefined);
      const { tookMs } = await endOf(app.electron.process(), async () => {
        await reflection.getByLabel('What helped').fill('a walk');
        // Once it has an answer, what was typed has reached the main process too.
        await reflection.evaluate(() => window.oneDegree.launchAtLogin());
        await end();
      });
      expect(resets()).toMatchObject([{ outcome: 'short', reason: 'closed', energy: 4 }]);
      expect(draft()).toContain('a walk');
      expect(tookMs).toBeLessThan(soonMs);
    } finally {
      await app.stop();
    }
  });
});
