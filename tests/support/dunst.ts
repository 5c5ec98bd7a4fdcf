/** Runs a real notification daemon on a test desktop. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { TestDesktop } from './desktop';
import { until } from './until';

const run = promisify(execFile);

export interface NotificationDaemon {
  /** Pauses or resumes notifications with the daemon's own command. */
  readonly setPaused: (paused: boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startDunst(desktop: TestDesktop): Promise<NotificationDaemon> {
  const env = { ...process.env, ...desktop.env };
  const daemon = spawn('dunst', { stdio: 'ignore', env });
  const ended = once(daemon, 'exit');
  const control = (...args: readonly string[]) => run('dunstctl', args, { env });
  await until('dunst', () => control('is-paused').catch(() => undefined));
  return {
    async setPaused(paused) {
      await control('set-paused', String(paused));
    },
    async stop() {
      daemon.kill();
      await ended;
    },
  };
}
