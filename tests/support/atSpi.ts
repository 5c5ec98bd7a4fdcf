/** The real accessibility bus (AT-SPI) of a desktop, with a screen reader that writes down what it would say. */
import { spawn } from 'node:child_process';
import type { Message } from '@jellybrick/dbus-next';
import { type BusTarget, busProperty, callMethod, connectToBus } from './dbus';
import { until } from './until';

const launcher = '/usr/libexec/at-spi-bus-launcher';
const a11yBus = { destination: 'org.a11y.Bus', path: '/org/a11y/bus', interface: 'org.a11y.Bus' };
const registry = 'org.a11y.atspi.Registry';
const root = '/org/a11y/atspi/accessible/root';
const accessible = 'org.a11y.atspi.Accessible';
const eventInterface = 'org.a11y.atspi.Event.Object';
const daemon = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** An object as a screen reader knows it. */
export interface AccessibleObject {
  readonly role: string;
  readonly name: string;
}

export interface ScreenReader {
  /** The texts that appeared in live regions so far, in order. */
  readonly said: readonly string[];
  /** All objects of all programs on the bus, from the programs down. */
  readonly objects: () => Promise<readonly AccessibleObject[]>;
  /** What the programs on the bus are called. */
  readonly programs: () => Promise<readonly string[]>;
  readonly stop: () => void;
}

/** The environment and arguments with which Chromium describes itself, as it does wherever a screen reader runs. */
export const describesItself = {
  env: { ACCESSIBILITY_ENABLED: '1' },
  args: ['--force-renderer-accessibility'],
};

/**
 * Starts the bus of the desktop with this session bus, and listens. Programs started afterwards appear on it.
 *
 * @param asUser what runs a command as the user of the desktop, if that is another
 */
export async function startScreenReader(
  sessionAddress: string,
  asUser: readonly string[] = [],
): Promise<ScreenReader> {
  const [command = launcher, ...prefixed] = [...asUser, launcher];
  const program = spawn(command, [...prefixed, '--launch-immediately', '--a11y=1', '--screen-reader=1'], {
    stdio: 'ignore',
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: sessionAddress },
  });
  const session = await connectToBus(sessionAddress);
  const address = await until('the accessibility bus', async () => {
    const answer = await callMethod(session, a11yBus, 'GetAddress').catch(() => []);
    return typeof answer[0] === 'string' && answer[0] !== '' ? answer[0] : undefined;
  });
  session.disconnect();
  const bus = await connectToBus(address);
  const said: string[] = [];

  /** A text that appears is said if it is in a live region. One that has gone meanwhile is not. */
  async function say(text: string, object: BusTarget): Promise<void> {
    const [attributes] = await callMethod(bus, object, 'GetAttributes').catch(() => [{}]);
    if ((attributes as Readonly<Record<string, string>>).live === 'polite') said.push(text);
  }
  let queue: Promise<void> = Promise.resolve();
  bus.on('message', ({ interface: from, member, sender, path, body }: Message) => {
    if (from !== eventInterface || member !== 'TextChanged' || body[0] !== 'insert') return;
    const text = String((body[3] as { readonly value: unknown }).value);
    queue = queue.then(() =>
      say(text, { destination: sender ?? '', path: path ?? '', interface: accessible }),
    );
  });
  await callMethod(bus, daemon, 'AddMatch', 's', [`type='signal',interface='${eventInterface}'`]);
  const target = { destination: registry, path: '/org/a11y/atspi/registry', interface: registry };
  await callMethod(bus, target, 'RegisterEvent', 's', ['object:text-changed']);

  async function objectsBelow(destination: string, path: string): Promise<readonly AccessibleObject[]> {
    const target = { destination, path, interface: accessible };
    const [role] = await callMethod(bus, target, 'GetRoleName');
    const name = await busProperty(bus, target, 'Name');
    const [children] = await callMethod(bus, target, 'GetChildren');
    const below: AccessibleObject[] = [];
    for (const [owner, child] of children as readonly (readonly [string, string])[])
      below.push(...(await objectsBelow(owner, child)));
    return [{ role: String(role), name: String(name) }, ...below];
  }

  return {
    said,
    objects: () => objectsBelow(registry, root),
    async programs() {
      const target = { destination: registry, path: root, interface: accessible };
      const [programs] = await callMethod(bus, target, 'GetChildren');
      const names: string[] = [];
      for (const [destination, path] of programs as readonly (readonly [string, string])[])
        names.push(String(await busProperty(bus, { destination, path, interface: accessible }, 'Name')));
      return names;
    },
    stop() {
      bus.disconnect();
      program.kill();
    },
  };
}
