/** PipeWire of a test's own, with a screen on it that programs can take the picture of. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from './until';

const run = promisify(execFile);

export interface PipeWire {
  /** What a program needs in its environment to find it. */
  readonly env: Readonly<Record<string, string>>;
  /** Has a program that calls itself `app` receive the picture of the screen; resolves when it does, with what ends it. */
  readonly share: (app: string) => Promise<() => Promise<void>>;
  readonly stop: () => Promise<void>;
}

const picture = 'video/x-raw,format=BGRx,width=320,height=200,framerate=5/1';

/** @param busAddress the session bus, which its session manager wants */
export async function startPipeWire(busAddress: string): Promise<PipeWire> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-pipewire-'));
  const env = { PIPEWIRE_RUNTIME_DIR: folder };
  const launch = (name: string, ...args: readonly string[]): ChildProcess =>
    spawn(name, args, {
      stdio: 'ignore',
      env: { ...process.env, ...env, HOME: folder, DBUS_SESSION_BUS_ADDRESS: busAddress },
    });
  const streams = (...elements: readonly string[]) => launch('gst-launch-1.0', ...elements);
  const dump = async () => (await run('pw-dump', { env: { ...process.env, ...env } })).stdout;

  const server = launch('pipewire');
  await until('PipeWire', () => existsSync(join(folder, 'pipewire-0')) || undefined);
  const manager = launch('wireplumber');
  // As Mutter offers it: a stream that has the picture when somebody wants it.
  const screen = streams(
    ...['videotestsrc', 'is-live=true', '!', picture, '!', 'pipewiresink', 'mode=provide'],
    'stream-properties=p,media.class=Stream/Output/Video,media.name=meta-screen-cast-src,node.name=screen',
  );
  await until('the screen', async () => (await dump()).includes('meta-screen-cast-src') || undefined);

  return {
    env,
    async share(app) {
      const viewer = streams(
        ...['pipewiresrc', 'target-object=screen', `client-properties=p,application.name=${app}`],
        ...['!', picture, '!', 'fakesink'],
      );
      await until(
        `${app} to see the screen`,
        async () => /"state": "active"/.test(await dump()) || undefined,
      );
      return () => ended(viewer);
    },
    async stop() {
      for (const one of [screen, manager, server]) await ended(one);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}
