/** Runs a private D-Bus session bus. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface TestSessionBus {
  /** The value for `DBUS_SESSION_BUS_ADDRESS`. */
  readonly address: string;
  readonly stop: () => void;
}

interface SessionBusOptions extends Pick<SpawnOptions, 'uid' | 'gid' | 'env'> {
  /** The address of a bus that was stopped, to start one in its place. */
  readonly address?: string;
  /** A file to be used instead of the system's configuration. */
  readonly config?: string;
}

/** @param options how it is to start, and options of its process, such as its user */
export async function startSessionBus({
  address,
  config,
  ...options
}: SessionBusOptions = {}): Promise<TestSessionBus> {
  const which = config === undefined ? '--session' : `--config-file=${config}`;
  const where = address === undefined ? [] : [`--address=${address}`];
  const daemon = spawn('dbus-daemon', [which, '--nofork', '--nopidfile', '--print-address', ...where], {
    ...options,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [printed] = await once(createInterface({ input: daemon.stdout }), 'line');
  return { address: String(printed), stop: () => daemon.kill() };
}
