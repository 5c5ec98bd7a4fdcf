/** A private PipeWire server with a fake screen that programs can capture. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { objectsIn, viewersIn } from '../../src/main/signals/sharing/pipeWire';
import { countLines, type LineCount } from './countLines';
import { until } from './until';

const run = promisify(execFile);

export interface PipeWire {
  /** The environment variables with which a program connects to it. */
  readonly env: Readonly<Record<string, string>>;
  /** Starts a program called `app` that captures the screen. Resolves once it does, with a function that ends it. */
  readonly share: (app: string) => Promise<() => Promise<void>>;
  /** Counts the changes of the server's objects from now on. Each program that connects is one. */
  readonly countChanges: () => LineCount;
  /** Ends the server, and with it all programs that use it, and starts it again. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const format = 'video/x-raw,format=BGRx,width=320,height=200,framerate=5/1';

/** @param busAddress the session bus, which the session manager requires */
export async function startPipeWire(busAddress: string): Promise<PipeWire> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-pipewire-'));
  const env = { PIPEWIRE_RUNTIME_DIR: folder };
  const launch = (name: string, ...args: readonly string[]): ChildProcess =>
    spawn(name, args, {
      stdio: 'ignore',
      env: { ...process.env, ...env, HOME: folder, DBUS_SESSION_BUS_ADDRESS: busAddress },
    });
  const pipeline = (...elements: readonly string[]) => launch('gst-launch-1.0', ...elements);
  const dump = async () => (await run('pw-dump', { env: { ...process.env, ...env } })).stdout;

  async function launchAll(): Promise<ChildProcess[]> {
    const server = launch('pipewire');
    await until('PipeWire', () => existsSync(join(folder, 'pipewire-0')) || undefined);
    const manager = launch('wireplumber');
    // Like Mutter's: a stream that provides frames on demand.
    const screen = pipeline(
      ...['videotestsrc', 'is-live=true', '!', format, '!', 'pipewiresink', 'mode=provide'],
      'stream-properties=p,media.class=Stream/Output/Video,media.name=meta-screen-cast-src,node.name=screen',
    );
    await until('the screen', async () => (await dump()).includes('meta-screen-cast-src') || undefined);
    return [screen, manager, server];
  }
  async function endAll(): Promise<void> {
    for (const program of programs) await end(program);
  }
  /** In the order in which they end. */
  let programs = await launchAll();

  return {
    env,
    async share(app) {
      const viewer = pipeline(
        ...['pipewiresrc', 'target-object=screen', `client-properties=p,application.name=${app}`],
        ...['!', format, '!', 'fakesink'],
      );
      // It doesn't end with the server.
      programs.unshift(viewer);
      await until(
        `${app} to capture the screen`,
        async () => viewersIn(objectsIn(await dump()) ?? []).some(viewer => viewer.app === app) || undefined,
      );
      return () => end(viewer);
    },
    countChanges: () => countLines('pw-dump', ['--monitor'], env, /^\]$/),
    async restart() {
      await endAll();
      programs = await launchAll();
    },
    async stop() {
      await endAll();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}
