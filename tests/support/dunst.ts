/** A real notification daemon on the desktop of a test. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import type { TestDesktop } from './desktop';
import { until } from './until';

const run = promisify(execFile);

export interface NotificationDaemon {
  /** Silences notifications by the daemon's own command, or lets them through again. */
  readonly setPaused: (paused: boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startDunst(desktop: TestDesktop): Promise<NotificationDaemon> {
  const env = { ...process.env, ...desktop.env };
  const daemon = spawn('dunst', { stdio: 'ignore', env });
  const ended = once(daemon, 'exit');
  const tell = (...args: readonly string[]) => run('dunstctl', args, { env });
  await until('dunst', () => tell('is-paused').catch(() => undefined));
  return {
    async setPaused(paused) {
      await tell('set-paused', String(paused));
    },
    async stop() {
      daemon.kill();
      await ended;
    },
  };
}
