/** Offers an object of our own on the session bus: its methods, properties, signals, and a description of them. */
import type { BusCall, BusValues, BusVariant, SessionBus } from '../../platform';

interface Method {
  /** The types of its arguments and of its results. */
  readonly takes: string;
  readonly returns: string;
  /** @param args of the types that it takes */
  run(args: readonly unknown[]): readonly unknown[];
}

export interface BusService {
  readonly path: string;
  readonly interface: string;
  readonly methods: Readonly<Record<string, Method>>;
  /** Returns the current values, always the same names and types. */
  properties(): Readonly<Record<string, BusVariant>>;
  /** The types of the values of each signal. */
  readonly signals: Readonly<Record<string, string>>;
}

export interface OfferedService {
  emit(signal: string, ...values: readonly unknown[]): void;
  stop(): void;
}

const properties = 'org.freedesktop.DBus.Properties';
const introspectable = 'org.freedesktop.DBus.Introspectable';

export function offerService(bus: Pick<SessionBus, 'serve' | 'emit'>, service: BusService): OfferedService {
  const stop = bus.serve(service.path, call => answer(service, call));
  return {
    emit: (signal, ...body) => bus.emit(service, signal, { signature: service.signals[signal] ?? '', body }),
    stop,
  };
}

/** Returns null, which is an error for the caller, if there is no such method or property. */
function answer(
  service: BusService,
  { interface: name, member = '', signature, body }: BusCall,
): BusValues | null {
  const called = `${name}.${member}(${signature})`;
  switch (called) {
    case `${introspectable}.Introspect()`:
      return { signature: 's', body: [descriptionOf(service)] };
    case `${properties}.Get(ss)`: {
      const value = body[0] === service.interface ? service.properties()[String(body[1])] : undefined;
      return value === undefined ? null : { signature: 'v', body: [value] };
    }
    case `${properties}.GetAll(s)`:
      return body[0] === service.interface ? { signature: 'a{sv}', body: [service.properties()] } : null;
    default: {
      const method = service.methods[member];
      if (method === undefined || called !== `${service.interface}.${member}(${method.takes})`) return null;
      return { signature: method.returns, body: method.run(body) };
    }
  }
}

/** In the format of https://dbus.freedesktop.org/doc/dbus-specification.html#introspection-format */
function descriptionOf(service: BusService): string {
  const args = (signature: string, direction: string): string =>
    typesIn(signature)
      .map(type => `<arg type="${type}"${direction}/>`)
      .join('');
  const lines = [
    ...Object.entries(service.properties()).map(
      ([name, { signature }]) => `<property name="${name}" type="${signature}" access="read"/>`,
    ),
    ...Object.entries(service.methods).map(
      ([name, { takes, returns }]) =>
        `<method name="${name}">${args(takes, ' direction="in"')}${args(returns, ' direction="out"')}</method>`,
    ),
    ...Object.entries(service.signals).map(
      ([name, types]) => `<signal name="${name}">${args(types, '')}</signal>`,
    ),
  ];
  return `<node><interface name="${service.interface}">${lines.join('')}</interface></node>`;
}

/** Splits a signature into complete types. */
function typesIn(signature: string): readonly string[] {
  const types: string[] = [];
  let type = '';
  let depth = 0;
  for (const code of signature) {
    type += code;
    if (code === '(' || code === '{') depth += 1;
    if (code === ')' || code === '}') depth -= 1;
    if (depth > 0 || code === 'a') continue;
    types.push(type);
    type = '';
  }
  return types;
}
