/** What every Wayland compositor of the tests needs: a folder and a session bus of its own, and a user. */
import { execFile, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ordinaryUser } from './giveUpRoot';
import { startSessionBus, type TestSessionBus } from './sessionBus';
import { until } from './until';

export interface CompositorHome {
  readonly folder: string;
  /** Options for the processes of its user: some compositors refuse to run as root. */
  readonly user: { readonly uid?: number; readonly gid?: number };
  /** The environment of the compositor, without any other display. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly bus: TestSessionBus;
  readonly stop: () => void;
}

/**
 * @param runsAs whether the compositor also runs as root
 * @param own environment variables beside those
 */
export async function startCompositorHome(
  name: string,
  runsAs: 'anybody' | 'ordinary-user',
  own: Readonly<Record<string, string>> = {},
): Promise<CompositorHome> {
  const folder = mkdtempSync(join(tmpdir(), `one-degree-${name}-`));
  const isOther = process.getuid?.() === 0 && runsAs === 'ordinary-user';
  const user = isOther ? { uid: ordinaryUser, gid: ordinaryUser } : {};
  if (isOther) chownSync(folder, ordinaryUser, ordinaryUser);
  const { DISPLAY: _, WAYLAND_DISPLAY: __, SWAYSOCK: ___, XAUTHORITY: ____, ...outer } = process.env;
  const env = { ...outer, HOME: folder, XDG_RUNTIME_DIR: folder, XDG_CONFIG_HOME: folder, ...own };
  const bus = await startSessionBus();
  return {
    folder,
    user,
    env: { ...env, DBUS_SESSION_BUS_ADDRESS: bus.address },
    bus,
    stop() {
      bus.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Compositor {
  /** What it has written to stderr. */
  readonly output: () => string;
  /** Waits for something, and fails with what the compositor has written if it ends before. */
  readonly until: <T>(what: string, poll: () => T | undefined | Promise<T | undefined>) => Promise<T>;
  readonly signal: (name: NodeJS.Signals) => void;
}

/** Starts a compositor in its home. It is not ready yet. */
export function startCompositor(home: CompositorHome, command: string, args: readonly string[]): Compositor {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: home.env, ...home.user });
  let output = '';
  child.stderr.on('data', data => {
    output += data;
  });
  return {
    output: () => output,
    until: (what, poll) =>
      until(what, () => {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`${command} does not run here: ${output.slice(-2_000)}`);
        return poll();
      }),
    signal: name => void child.kill(name),
  };
}

/** Reads the output of `env`. */
export const readEnvironment = (file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readFileSync(file, 'utf8')
      .split('\n')
      .map(line => line.split(/=(.*)/s).slice(0, 2)),
  );

/**
 * Xwayland lets in only the user it runs as, and some only with a cookie: makes it let in this one.
 *
 * @param env the environment of a program on that display
 */
export async function letUsIn({ user }: CompositorHome, env: NodeJS.ProcessEnv): Promise<void> {
  await promisify(execFile)('xhost', [`+si:localuser:${userInfo().username}`], { env, ...user });
}
