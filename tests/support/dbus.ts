/** One connection to a session bus, and plain calls over it. */
import type { EventEmitter } from 'node:events';
import { Message, type MessageBus, MessageFlag, sessionBus, type Variant } from '@jellybrick/dbus-next';

export interface BusTarget {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
}

export async function connectToBus(address: string): Promise<MessageBus> {
  const bus = sessionBus({ busAddress: address });
  await new Promise<void>((resolve, reject) => {
    bus.on('connect', resolve);
    // The library's types do not name this event.
    (bus as EventEmitter).on('error', reject);
  });
  return bus;
}

/** Calls a method and gives the values it returns. */
export async function call(
  bus: MessageBus,
  target: BusTarget,
  member: string,
  signature = '',
  body: readonly unknown[] = [],
): Promise<readonly unknown[]> {
  const reply = await bus.call(new Message({ ...target, member, signature, body: [...body] }));
  return reply?.body ?? [];
}

/** Calls a method and doesn't wait for what becomes of it. */
export function tell(
  bus: MessageBus,
  target: BusTarget,
  member: string,
  signature: string,
  body: readonly unknown[],
): void {
  const flags = MessageFlag.NO_REPLY_EXPECTED;
  bus.send(new Message({ ...target, member, signature, body: [...body], flags }));
}

/** The value of a property; its D-Bus type decides what it is. */
export async function busProperty(bus: MessageBus, target: BusTarget, name: string): Promise<unknown> {
  const properties = { ...target, interface: 'org.freedesktop.DBus.Properties' };
  const [value] = await call(bus, properties, 'Get', 'ss', [target.interface, name]);
  return (value as Variant).value;
}

/** A service of a test's own: what `configureMembers` has set, which the library hides behind empty fields. */
export function withMembers<T extends object>(itself: T): T {
  for (const members of ['$properties', '$methods', '$signals']) Reflect.deleteProperty(itself, members);
  return itself;
}
