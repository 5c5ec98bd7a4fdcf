/** The D-Bus session bus. It connects on first use; without a bus, every call fails with `unanswered`. */

import type { EventEmitter } from 'node:events';
import type { Message, MessageBus, Variant } from '@jellybrick/dbus-next';
import { fail, ok, type Result } from '../../shared/domain/common';

/** One interface of an object of a service. */
export interface BusObject {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
}

/** Selects the signals that have all of these fields. */
export interface SignalMatch {
  readonly interface: string;
  readonly member: string;
  readonly path?: string;
  /** The first argument, which must be a string. */
  readonly arg0?: string;
}

/** There is no bus, service, member or property, or no reply within two seconds. */
export type Unanswered = 'unanswered';

type Callback = (body: readonly unknown[], path: string) => void;

export interface SessionBus {
  /** Calls a method and returns its results. Never starts a service that is not running. */
  call(
    target: BusObject,
    member: string,
    signature?: string,
    body?: readonly unknown[],
  ): Promise<Result<readonly unknown[], Unanswered>>;
  /** Returns the value of a property. */
  property(target: BusObject, name: string): Promise<Result<unknown, Unanswered>>;
  /** Calls `callback` with the arguments and the path of each matching signal. Returns a function that stops listening. */
  listen(match: SignalMatch, callback: Callback): () => void;
  stop(): void;
}

/** Milliseconds. */
const replyTimeout = 2_000;

/** The bus itself. */
export const busDaemon: BusObject = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/**
 * Creates a client of the session bus, not yet connected.
 *
 * @param address in the format of `DBUS_SESSION_BUS_ADDRESS`; by default the user's own bus
 */
export function createSessionBus(address?: string): SessionBus {
  let connection: Promise<MessageBus | null> | null = null;
  const listeners = new Set<{ readonly match: SignalMatch; callback: Callback }>();

  const connected = (): Promise<MessageBus | null> => {
    connection ??= connect();
    return connection;
  };

  async function connect(): Promise<MessageBus | null> {
    if (process.platform !== 'linux') return null;
    const { sessionBus } = await import('@jellybrick/dbus-next');
    const bus = sessionBus(address === undefined ? {} : { busAddress: address });
    bus.on('message', onMessage);
    const isConnected = await new Promise<boolean>(resolve => {
      bus.once('connect', () => resolve(true));
      // The library's types lack this event. The next call will reconnect.
      (bus as EventEmitter).on('error', () => {
        connection = null;
        resolve(false);
      });
    });
    if (!isConnected) return null;
    for (const { match } of listeners) void send(bus, busDaemon, 'AddMatch', 's', [matchRule(match)]);
    return bus;
  }

  function onMessage({ interface: from, member, path, body }: Message): void {
    for (const { match, callback } of listeners) {
      const matches =
        match.interface === from &&
        match.member === member &&
        (match.path ?? path) === path &&
        (match.arg0 ?? body[0]) === body[0];
      if (matches) callback(body, path ?? '');
    }
  }

  const call: SessionBus['call'] = (target, member, signature = '', body = []) =>
    withTimeout(async () => {
      const bus = await connected();
      return bus === null ? fail('unanswered') : send(bus, target, member, signature, body);
    });

  return {
    call,

    async property(target, name) {
      const properties = { ...target, interface: 'org.freedesktop.DBus.Properties' };
      const reply = await call(properties, 'Get', 'ss', [target.interface, name]);
      return reply.ok ? ok((reply.value[0] as Variant).value) : reply;
    },

    listen(match, callback) {
      const listener = { match, callback };
      const hadConnection = connection !== null;
      listeners.add(listener);
      // A new connection adds the matches of all listeners itself.
      if (hadConnection) void call(busDaemon, 'AddMatch', 's', [matchRule(match)]);
      else void connected();
      return () => {
        listeners.delete(listener);
        void call(busDaemon, 'RemoveMatch', 's', [matchRule(match)]);
      };
    },

    stop() {
      void connection?.then(bus => bus?.disconnect());
    },
  };
}

/** Creates a client of the bus of the whole computer, not yet connected. */
export const createSystemBus = (env: NodeJS.ProcessEnv = process.env): SessionBus =>
  createSessionBus(env.DBUS_SYSTEM_BUS_ADDRESS || 'unix:path=/run/dbus/system_bus_socket');

/** Sends a method call. Every error becomes `unanswered`, because callers treat them all the same. */
async function send(
  bus: MessageBus,
  target: BusObject,
  member: string,
  signature: string,
  body: readonly unknown[],
): Promise<Result<readonly unknown[], Unanswered>> {
  const { Message: Call, MessageFlag } = await import('@jellybrick/dbus-next');
  const message = new Call({
    ...target,
    member,
    signature,
    body: [...body],
    flags: MessageFlag.NO_AUTO_START,
  });
  try {
    const reply = await bus.call(message);
    return ok(reply?.body ?? []);
  } catch {
    return fail('unanswered');
  }
}

/** Fails with `unanswered` after the timeout, also if the bus accepts a connection and then stays silent. */
async function withTimeout<T>(answer: () => Promise<Result<T, Unanswered>>): Promise<Result<T, Unanswered>> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Result<T, Unanswered>>(resolve => {
    timer = setTimeout(resolve, replyTimeout, fail('unanswered'));
  });
  try {
    return await Promise.race([answer(), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

const matchRule = (match: SignalMatch): string =>
  Object.entries({ type: 'signal', ...match })
    .map(([name, value]) => `${name}='${value}'`)
    .join(',');
