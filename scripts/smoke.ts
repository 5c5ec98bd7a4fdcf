/**
 * `npm run smoke`: the shortest proof that the app runs on a system. Starts it in an empty folder, adds a calendar, asks
 * for the status as a second launch does, and quits.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { buildIfStale } from './build';
import { chromiumFlags } from './chromiumFlags';
import { provideDisplay } from './display';
import { inRoot, root } from './paths';
import { say } from './say';
import { setUpToRun } from './setup';

/** Generous, because a hosted runner starts a program for the first time slowly. */
const startLimitMs = 60_000;
const quitLimitMs = 10_000;
const pollMs = 500;

/** A calendar that was read. */
const statusSchema = z.object({ feeds: z.tuple([z.object({ fault: z.null(), events: z.int().min(1) })]) });

/** Returns what went wrong, or undefined. */
async function smoke(electron: string, env: NodeJS.ProcessEnv, folder: string): Promise<string | undefined> {
  const args = [...chromiumFlags(env), root, `--user-data-dir=${folder}`];
  const launch = (argument: string) => promisify(execFile)(electron, [...args, argument], { env });
  /** Undefined as long as no running app answers. */
  const askStatus = () =>
    launch('--status').then(
      ({ stdout }) => JSON.parse(stdout),
      () => undefined,
    );

  const calendar = `--add-feed=${inRoot('resources', 'sample-day.ics')}`;
  const running = spawn(electron, [...args, '--hidden', calendar], { env, stdio: 'inherit' });
  const exited = once(running, 'exit').then(([code]) => code);
  try {
    const giveUpAt = performance.now() + startLimitMs;
    while (!statusSchema.safeParse(await askStatus()).success) {
      if (performance.now() > giveUpAt) return 'it read no calendar in time';
      await sleep(pollMs);
    }
    await launch('--quit');
    const code = await Promise.race([exited, sleep(quitLimitMs)]);
    return code === 0 ? undefined : `quitting ended with ${code ?? 'a time-out'}`;
  } finally {
    running.kill();
  }
}

const electron = await setUpToRun();
if (!electron.ok) throw new Error(electron.problem);
if (!(await buildIfStale())) throw new Error('The app does not build.');
const display = await provideDisplay();
const folder = mkdtempSync(join(tmpdir(), 'one-degree-smoke-'));
const problem = await smoke(electron.value, { ...process.env, ...display.env }, folder);
display.stop();
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
say(problem === undefined ? 'it runs' : `it doesn’t run: ${problem}`);
process.exitCode = problem === undefined ? 0 : 1;
