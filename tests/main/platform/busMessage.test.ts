/** What the app writes is read by the library, which speaks with every bus. */
import { type Message, type MessageBus, Variant } from '@jellybrick/dbus-next';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSessionBus, type SessionBus } from '../../../src/main/platform/sessionBus';
import { callMethod, connectToBus } from '../../support/dbus';
import { startSessionBus, type TestSessionBus } from '../../support/sessionBus';

const source = { path: '/lamp', interface: 'org.example.Lamp' };

let daemon: TestSessionBus;
let bus: SessionBus;
let reader: MessageBus;

beforeAll(async () => {
  daemon = await startSessionBus();
  bus = createSessionBus(daemon.address);
  reader = await connectToBus(daemon.address);
  const daemonObject = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' };
  const rule = `type='signal',interface='${source.interface}'`;
  await callMethod(reader, { ...daemonObject, interface: 'org.freedesktop.DBus' }, 'AddMatch', 's', [rule]);
  await bus.own('org.example.Lamp');
});

afterAll(() => {
  reader.disconnect();
  bus.stop();
  daemon.stop();
});

/** Returns what arrives of a signal. */
async function sent(signature: string, ...body: readonly unknown[]): Promise<readonly unknown[]> {
  const received = new Promise<readonly unknown[]>(resolve => {
    const onMessage = (message: Message) => {
      if (message.interface !== source.interface) return;
      reader.off('message', onMessage);
      resolve(message.body);
    };
    reader.on('message', onMessage);
  });
  bus.emit(source, 'Switched', { signature, body });
  return received;
}

const typed = (signature: string, value: unknown) => ({ signature, value });

describe('a message', () => {
  it('has numbers and texts, each at its place', async () => {
    const values = [7, -2, 4_000_000_000, true, 'été', '/a/b', 'a{sv}', 255];
    expect(await sent('yiubsogy', ...values)).toEqual(values);
  });

  it('has lists, also empty ones, of every alignment', async () => {
    const values = [[], ['a', 'bcd'], [], [[1, 'x']], [1, 2, 3], []];
    expect(await sent('asasa(is)a(is)aia(ss)', ...values)).toEqual(values);
  });

  it('has bytes', async () => {
    const pixmaps = [
      [1, 1, Buffer.from([1, 2, 3, 4])],
      [3, 1, Buffer.from('odd')],
      [0, 0, Buffer.alloc(0)],
    ];
    expect(await sent('a(iiay)', pixmaps)).toEqual([pixmaps]);
  });

  it('has dictionaries and values of any type, one in another', async () => {
    const inner = [2, { label: typed('s', 'in') }, []];
    const outer = [1, { on: typed('b', true), label: typed('s', 'out') }, [typed('(ia{sv}av)', inner)]];
    expect(await sent('u(ia{sv}av)', 3, outer)).toEqual([
      3,
      [
        1,
        { on: new Variant('b', true), label: new Variant('s', 'out') },
        [new Variant('(ia{sv}av)', [2, { label: new Variant('s', 'in') }, []])],
      ],
    ]);
  });

  it('has any text, without what the bus takes for a broken message', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.nat(5), async (text, bytes) => {
        const [first, last] = await sent('aysv', Buffer.alloc(bytes), text, typed('s', `${text}\0`)).then(
          ([, ...texts]) => texts,
        );
        expect(first).toBe(text.replaceAll('\0', ''));
        expect(last).toEqual(new Variant('s', text.replaceAll('\0', '')));
      }),
      { numRuns: 200 },
    );
    expect(await sent('s', 'half a pair: \ud800')).toEqual(['half a pair: \ufffd']);
  });
});
