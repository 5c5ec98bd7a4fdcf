/** Connects to a session bus and calls methods on it. */
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
    // The library's types lack this event.
    (bus as EventEmitter).on('error', reject);
  });
  return bus;
}

/** Calls a method. Returns the values of its reply. */
export async function callMethod(
  bus: MessageBus,
  target: BusTarget,
  member: string,
  signature = '',
  body: readonly unknown[] = [],
): Promise<readonly unknown[]> {
  const reply = await bus.call(new Message({ ...target, member, signature, body: [...body] }));
  return reply?.body ?? [];
}

/** Calls a method without waiting for a reply. */
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

/** Reads a property. The type of its value depends on its D-Bus type. */
export async function busProperty(bus: MessageBus, target: BusTarget, name: string): Promise<unknown> {
  const properties = { ...target, interface: 'org.freedesktop.DBus.Properties' };
  const [value] = await callMethod(bus, properties, 'Get', 'ss', [target.interface, name]);
  return (value as Variant).value;
}

/** Removes the empty own fields with which the library hides what `configureMembers` has set on the prototype. */
export function withMembers<T extends object>(service: T): T {
  for (const members of ['$properties', '$methods', '$signals']) Reflect.deleteProperty(service, members);
  return service;
}
