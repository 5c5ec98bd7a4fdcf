/** The D-Bus session bus: one connection, made when it is first needed; where there is none, every call fails softly. */

import type { EventEmitter } from 'node:events';
import type { Message, MessageBus, Variant } from '@jellybrick/dbus-next';
import { fail, ok, type Result } from '../../shared/domain/common';

/** An object of a service, and the interface of it that is meant. */
export interface BusObject {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
}

/** Which signals are meant: those that have all that is named. */
export interface SignalMatch {
  readonly interface: string;
  readonly member: string;
  readonly path?: string;
  /** The first argument, where it is a string. */
  readonly arg0?: string;
}

/** There is no bus, no such service, member or property, or no answer in time. */
export type Unanswered = 'unanswered';

export interface SessionBus {
  /** What a method returns. Never starts a service that is not running. */
  call(
    target: BusObject,
    member: string,
    signature?: string,
    body?: readonly unknown[],
  ): Promise<Result<readonly unknown[], Unanswered>>;
  /** The value of a property; its D-Bus type decides what it is. */
  property(target: BusObject, name: string): Promise<Result<unknown, Unanswered>>;
  /** Hears each such signal with its arguments, until what is returned is called. */
  listen(match: SignalMatch, heard: (body: readonly unknown[]) => void): () => void;
  stop(): void;
}

const answerWithin = 2_000;

const busItself: BusObject = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** @param address as in `DBUS_SESSION_BUS_ADDRESS`; the user's own bus where it is undefined */
export function createSessionBus(address?: string): SessionBus {
  let connection: Promise<MessageBus | null> | null = null;
  const listeners = new Set<{ readonly match: SignalMatch; heard(body: readonly unknown[]): void }>();

  const connected = (): Promise<MessageBus | null> => {
    connection ??= connect();
    return connection;
  };

  async function connect(): Promise<MessageBus | null> {
    if (process.platform !== 'linux') return null;
    const { sessionBus } = await import('@jellybrick/dbus-next');
    const bus = sessionBus(address === undefined ? {} : { busAddress: address });
    bus.on('message', hear);
    const isThere = await new Promise<boolean>(resolve => {
      bus.once('connect', () => resolve(true));
      // The library's types do not name this event. The next call connects anew.
      (bus as EventEmitter).on('error', () => {
        connection = null;
        resolve(false);
      });
    });
    if (!isThere) return null;
    for (const { match } of listeners) void ask(bus, busItself, 'AddMatch', 's', [ruleOf(match)]);
    return bus;
  }

  function hear({ interface: from, member, path, body }: Message): void {
    for (const { match, heard } of listeners) {
      const isMeant =
        match.interface === from &&
        match.member === member &&
        (match.path ?? path) === path &&
        (match.arg0 ?? body[0]) === body[0];
      if (isMeant) heard(body);
    }
  }

  const call: SessionBus['call'] = (target, member, signature = '', body = []) =>
    inTime(async () => {
      const bus = await connected();
      return bus === null ? fail('unanswered') : ask(bus, target, member, signature, body);
    });

  return {
    call,

    async property(target, name) {
      const properties = { ...target, interface: 'org.freedesktop.DBus.Properties' };
      const got = await call(properties, 'Get', 'ss', [target.interface, name]);
      return got.ok ? ok((got.value[0] as Variant).value) : got;
    },

    listen(match, heard) {
      const listener = { match, heard };
      const isConnected = connection !== null;
      listeners.add(listener);
      // A connection that is made for it asks for all that is listened to.
      if (isConnected) void call(busItself, 'AddMatch', 's', [ruleOf(match)]);
      else void connected();
      return () => {
        listeners.delete(listener);
        void call(busItself, 'RemoveMatch', 's', [ruleOf(match)]);
      };
    },

    stop() {
      void connection?.then(bus => bus?.disconnect());
    },
  };
}

/** Every failure is an answer that does not come: who asks has nothing to do about it but go on without. */
async function ask(
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

/** Also where it is the bus that accepts a connection and then says nothing. */
async function inTime<T>(answer: () => Promise<Result<T, Unanswered>>): Promise<Result<T, Unanswered>> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Result<T, Unanswered>>(resolve => {
    timer = setTimeout(resolve, answerWithin, fail('unanswered'));
  });
  try {
    return await Promise.race([answer(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

const ruleOf = (match: SignalMatch): string =>
  Object.entries({ type: 'signal', ...match })
    .map(([name, value]) => `${name}='${value}'`)
    .join(',');
