/** Runs a private D-Bus session bus. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface TestSessionBus {
  /** The value for `DBUS_SESSION_BUS_ADDRESS`. */
  readonly address: string;
  readonly stop: () => void;
}

/** @param address of a bus that was stopped, to start one in its place */
export async function startSessionBus(address?: string): Promise<TestSessionBus> {
  const args = ['--session', '--nofork', '--nopidfile', '--print-address'];
  const daemon = spawn('dbus-daemon', [...args, ...(address === undefined ? [] : [`--address=${address}`])], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [printed] = await once(createInterface({ input: daemon.stdout }), 'line');
  return { address: String(printed), stop: () => daemon.kill() };
}
