/** The D-Bus session bus. It connects on first use; without a bus, every call fails with `unanswered`. */

import type { Message, Variant } from '@jellybrick/dbus-next';
import { fail, ok, type Result } from '../../shared/domain/common';
import {
  type BusCall,
  type BusConnection,
  type BusObject,
  type BusValues,
  openBus,
  type Unanswered,
} from './busConnection';

/** Selects the signals that have all of these fields. */
export interface SignalMatch {
  readonly interface: string;
  readonly member: string;
  readonly path?: string;
  /** The first argument, which must be a string. */
  readonly arg0?: string;
}

type Callback = (body: readonly unknown[], path: string) => void;

export interface SessionBus {
  /** Connects already before the first use. Resolves after `within` milliseconds at the latest. */
  connect(within: number): Promise<unknown>;
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
  /** Takes a name by which others find our objects. */
  own(name: string): Promise<unknown>;
  /**
   * Answers calls to the object at a path. Returns a function that stops answering.
   *
   * @param answer returns the results, or null if there is no such method
   */
  serve(path: string, answer: (call: BusCall) => BusValues | null): () => void;
  /** Sends a signal of an object of our own, if there is a connection. */
  emit(source: Omit<BusObject, 'destination'>, member: string, values?: BusValues): void;
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
  let connection: Promise<BusConnection | null> | null = null;
  const listeners = new Set<{ readonly match: SignalMatch; callback: Callback }>();
  const served = new Map<string, (call: BusCall) => BusValues | null>();

  const connected = (): Promise<BusConnection | null> => {
    connection ??= connect();
    return connection;
  };

  async function connect(): Promise<BusConnection | null> {
    if (process.platform !== 'linux') return null;
    const opened = await openBus(address, { onMessage, onCall, onEnd });
    if (opened === null) return null;
    for (const { match } of listeners) void opened.call(busDaemon, 'AddMatch', 's', [matchRule(match)]);
    return opened;
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

  const onCall = (call: BusCall): BusValues | null => served.get(call.path ?? '')?.(call) ?? null;

  /** The next call will reconnect. */
  function onEnd(): void {
    connection = null;
  }

  const call: SessionBus['call'] = (target, member, signature = '', body = []) =>
    withTimeout(replyTimeout, async () => {
      const bus = await connected();
      return bus === null ? fail('unanswered') : bus.call(target, member, signature, body);
    });

  return {
    connect: within => withTimeout(within, async () => ok(await connected())),
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

    own: name => call(busDaemon, 'RequestName', 'su', [name, 0]),

    serve(path, answer) {
      served.set(path, answer);
      return () => void served.delete(path);
    },

    emit(source, member, values = { signature: '', body: [] }) {
      void connection?.then(bus => bus?.emit(source, member, values));
    },

    stop() {
      void connection?.then(bus => bus?.close());
    },
  };
}

/** Creates a client of the bus of the whole computer, not yet connected. */
export const createSystemBus = (env: NodeJS.ProcessEnv = process.env): SessionBus =>
  createSessionBus(env.DBUS_SYSTEM_BUS_ADDRESS || 'unix:path=/run/dbus/system_bus_socket');

/** Fails with `unanswered` after the timeout, also if the bus accepts a connection and then stays silent. */
async function withTimeout<T>(
  milliseconds: number,
  answer: () => Promise<Result<T, Unanswered>>,
): Promise<Result<T, Unanswered>> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Result<T, Unanswered>>(resolve => {
    timer = setTimeout(resolve, milliseconds, fail('unanswered'));
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
