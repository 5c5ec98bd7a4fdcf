/** One connection to a D-Bus bus. */

import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import type { Message, MessageBus } from '@jellybrick/dbus-next';
import { fail, ok, type Result } from '../../shared/domain/common';
import { messageBytes } from './busMessage';

/** One interface of an object of a service. */
export interface BusObject {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
}

/** There is no bus, service, member or property, or no reply within two seconds. */
export type Unanswered = 'unanswered';

/** A call to a method of an object of our own. */
export type BusCall = Pick<Message, 'path' | 'interface' | 'member' | 'signature' | 'body'>;

/** Values of the types that the signature names. Bytes are a buffer, a dictionary is an object. */
export interface BusValues {
  readonly signature: string;
  readonly body: readonly unknown[];
}

export interface BusConnection {
  /** Calls a method and returns its results. Never starts a service that is not running. */
  call(
    target: BusObject,
    member: string,
    signature: string,
    body: readonly unknown[],
  ): Promise<Result<readonly unknown[], Unanswered>>;
  /** Sends a signal of an object of our own. */
  emit(source: Omit<BusObject, 'destination'>, member: string, values: BusValues): void;
  close(): void;
}

interface BusEvents {
  onMessage(message: Message): void;
  /** Returns the results of a call to us, or null if there is no such method. */
  onCall(call: BusCall): BusValues | null;
  /** There is no bus, or the connection has failed. */
  onEnd(): void;
}

/** What the library keeps to itself: where it sends its own messages. */
interface Internals {
  readonly _connection: { readonly stream?: Socket };
}

/** Connects to a bus; to the user's own without an address. Returns null if there is none. */
export async function openBus(address: string | undefined, events: BusEvents): Promise<BusConnection | null> {
  const { Message: Call, MessageFlag, sessionBus } = await import('@jellybrick/dbus-next');
  const bus = sessionBus(address === undefined ? {} : { busAddress: address });
  const internals = (bus as unknown as Internals)._connection;

  function send(message: Omit<Parameters<typeof messageBytes>[0], 'serial'>): void {
    if (internals.stream?.writable)
      internals.stream.write(messageBytes({ ...message, serial: bus.newSerial() }));
  }

  bus.on('message', events.onMessage);
  bus.addMethodHandler(call => {
    const values = events.onCall(call);
    if (values === null) return false;
    const isAwaited = (call.flags & MessageFlag.NO_REPLY_EXPECTED) === 0;
    if (isAwaited) send({ ...values, replyTo: { serial: call.serial ?? 0, sender: call.sender ?? '' } });
    return true;
  });
  if (!(await isConnected(bus, events.onEnd))) return null;

  return {
    async call(target, member, signature, body) {
      const flags = MessageFlag.NO_AUTO_START;
      try {
        const reply = await bus.call(new Call({ ...target, member, signature, body: [...body], flags }));
        return ok(reply?.body ?? []);
      } catch {
        // Every error, because callers treat them all the same.
        return fail('unanswered');
      }
    },
    emit: ({ path, interface: name }, member, values) =>
      send({ ...values, signal: { path, interface: name, member } }),
    close: () => bus.disconnect(),
  };
}

const isConnected = (bus: MessageBus, onEnd: () => void): Promise<boolean> =>
  new Promise(resolve => {
    bus.once('connect', () => resolve(true));
    // The library's types lack this event.
    (bus as EventEmitter).on('error', () => {
      onEnd();
      resolve(false);
    });
  });
