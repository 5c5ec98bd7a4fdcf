import type { MessageBus } from '@jellybrick/dbus-next';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSessionBus, type SessionBus } from '../../../../src/main/platform/sessionBus';
import { createDBusMenu, type DBusMenu } from '../../../../src/main/shell/tray/dbusMenu';
import type { Menu } from '../../../../src/main/shell/tray/panelIcon';
import { type BusTarget, busProperty, callMethod, connectToBus } from '../../../support/dbus';
import { startSessionBus, type TestSessionBus } from '../../../support/sessionBus';

const name = 'org.example.Menu';
const target: BusTarget = { destination: name, path: '/MenuBar', interface: 'com.canonical.dbusmenu' };

let daemon: TestSessionBus;
let bus: SessionBus;
let panel: MessageBus;
let menu: DBusMenu;
let clicked: string[];
let signals: (readonly [name: string | undefined, ...values: readonly unknown[]])[];

beforeAll(async () => {
  daemon = await startSessionBus();
  bus = createSessionBus(daemon.address);
  await bus.own(name);
  panel = await connectToBus(daemon.address);
  const busItself = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' };
  const rule = `type='signal',interface='${target.interface}'`;
  await callMethod(panel, { ...busItself, interface: 'org.freedesktop.DBus' }, 'AddMatch', 's', [rule]);
  panel.on('message', ({ interface: from, member, body }) => {
    if (from === target.interface) signals.push([member, ...body]);
  });
});

afterAll(() => {
  panel.disconnect();
  bus.stop();
  daemon.stop();
});

const click = (id: string) => () => void clicked.push(id);
const action = (id: string, label = id) => ({ id, label, click: click(id) });

const everyday: Menu = [
  { id: 'now', label: 'R&D_2 until 10:00' },
  'separator',
  action('reset', 'Reset now'),
  { id: 'pause', label: 'Pause', submenu: [action('30m'), action('2h')] },
  'separator',
  action('quit', 'Quit'),
];

beforeEach(() => {
  clicked = [];
  signals = [];
  menu = createDBusMenu(bus, '/MenuBar');
  menu.set(everyday);
});

afterEach(() => menu.stop());

const call = (member: string, signature: string, ...body: readonly unknown[]) =>
  callMethod(panel, target, member, signature, body);

/** The values without their types. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const { signature } = value as { signature?: unknown };
  if (typeof signature === 'string') return plain((value as { value: unknown }).value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
};

const layout = async (number = 0, depth = -1, names: readonly string[] = []) =>
  plain((await call('GetLayout', 'iias', number, depth, names))[1]);

const separator = { type: 'separator' };
const item = (label: string) => ({ label, enabled: true });

async function settled(): Promise<void> {
  await call('AboutToShow', 'i', 0);
  await new Promise(resolve => setImmediate(resolve));
}

describe('the menu over D-Bus', () => {
  it('has every entry, with its label literally', async () => {
    expect(await layout()).toEqual([
      0,
      { 'children-display': 'submenu' },
      [
        [1, { label: 'R&D__2 until 10:00', enabled: false }, []],
        [2, separator, []],
        [3, item('Reset now'), []],
        [
          4,
          { ...item('Pause'), 'children-display': 'submenu' },
          [
            [5, item('30m'), []],
            [6, item('2h'), []],
          ],
        ],
        [7, separator, []],
        [8, item('Quit'), []],
      ],
    ]);
  });

  it('answers for a part of it: a submenu, one level, some properties', async () => {
    expect(await layout(4, -1, ['label'])).toEqual([
      4,
      { label: 'Pause' },
      [
        [5, { label: '30m' }, []],
        [6, { label: '2h' }, []],
      ],
    ]);
    expect(await layout(0, 0)).toEqual([0, { 'children-display': 'submenu' }, []]);
    const [oneLevel] = [(await layout(0, 1, ['label'])) as [number, unknown, readonly unknown[]]];
    expect(oneLevel[2][3]).toEqual([4, { label: 'Pause' }, []]);
    const [group] = await call('GetGroupProperties', 'aias', [3, 99, 4], ['label']);
    expect(plain(group)).toEqual([
      [3, { label: 'Reset now' }],
      [4, { label: 'Pause' }],
    ]);
    const [all] = await call('GetGroupProperties', 'aias', [], []);
    expect(all).toHaveLength(9);
    expect(plain(await call('GetProperty', 'is', 3, 'label'))).toEqual(['Reset now']);
    expect(await call('AboutToShowGroup', 'ai', [0, 4, 99])).toEqual([[], [99]]);
    expect(await busProperty(panel, target, 'Version')).toBe(3);
  });

  it('runs what is clicked, and nothing else', async () => {
    const { Variant } = await import('@jellybrick/dbus-next');
    const event = (number: number, type: string) => [number, type, new Variant('s', ''), 0];
    for (const type of ['opened', 'hovered', 'closed']) await call('Event', 'isvu', ...event(8, type));
    for (const number of [0, 1, 2, 4, -1, 99]) await call('Event', 'isvu', ...event(number, 'clicked'));
    await settled();
    expect(clicked).toEqual([]);
    await call('Event', 'isvu', ...event(5, 'clicked'));
    const [unknown] = await call('EventGroup', 'a(isvu)', [event(8, 'clicked'), event(99, 'clicked')]);
    await settled();
    expect(clicked).toEqual(['30m', 'quit']);
    expect(unknown).toEqual([99]);
  });

  it('refuses calls of other types', async () => {
    await expect(call('Event', 's', 'clicked')).rejects.toThrow('does not exist');
    await expect(call('GetLayout', 'i', 0)).rejects.toThrow('does not exist');
  });
});

describe('an update', () => {
  it('of words alone keeps the numbers and names what changed', async () => {
    menu.set(
      everyday.map(entry =>
        entry !== 'separator' && entry.id === 'now' ? { ...entry, label: 'Free' } : entry,
      ),
    );
    await settled();
    expect(plain(signals)).toEqual([
      ['LayoutUpdated', 1, 0],
      ['ItemsPropertiesUpdated', [[1, { label: 'Free', enabled: false }]], []],
    ]);
  });

  it('of entries keeps the numbers of the others, and gives none twice', async () => {
    const withJoin = (id: string): Menu => [action(id, 'Join'), ...everyday];
    const numbersOf = async () =>
      ((await layout()) as [number, unknown, [number, { label?: string }][]])[2].map(
        ([number, { label }]) => [label ?? '—', number],
      );
    menu.set(withJoin('join a'));
    expect(await numbersOf()).toEqual([
      ['Join', 9],
      ['R&D__2 until 10:00', 1],
      ['—', 2],
      ['Reset now', 3],
      ['Pause', 4],
      ['—', 7],
      ['Quit', 8],
    ]);
    menu.set(withJoin('join b'));
    expect((await numbersOf())[0]).toEqual(['Join', 10]);
    menu.set(everyday);
    menu.set(withJoin('join a'));
    expect((await numbersOf())[0]).toEqual(['Join', 11]);
    await settled();
    expect(plain(signals)).toEqual([1, 2, 3, 4, 5].map(revision => ['LayoutUpdated', revision, 0]));
    expect((await call('GetLayout', 'iias', 0, 0, []))[0]).toBe(5);
  });

  it('without a change says nothing, but runs the new actions', async () => {
    await settled();
    signals = [];
    menu.set([...everyday.slice(0, -1), { ...action('quit', 'Quit'), click: click('the new one') }]);
    const { Variant } = await import('@jellybrick/dbus-next');
    await call('Event', 'isvu', 8, 'clicked', new Variant('s', ''), 0);
    await settled();
    expect(signals).toEqual([]);
    expect(clicked).toEqual(['the new one']);
  });
});
