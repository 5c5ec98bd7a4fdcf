/** Runs a private D-Bus session bus. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface TestSessionBus {
  /** The value for `DBUS_SESSION_BUS_ADDRESS`. */
  readonly address: string;
  readonly stop: () => void;
}

export async function startSessionBus(): Promise<TestSessionBus> {
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = await once(createInterface({ input: daemon.stdout }), 'line');
  return { address: String(address), stop: () => daemon.kill() };
}
