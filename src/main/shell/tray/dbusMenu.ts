/**
 * The icon's menu over D-Bus, as com.canonical.dbusmenu:
 * https://github.com/AyatanaIndicators/libdbusmenu/blob/main/libdbusmenu-glib/dbus-menu.xml
 */
import type { BusVariant, SessionBus } from '../../platform';
import { offerService } from './busService';
import type { Menu } from './panelIcon';

type Properties = Readonly<Record<string, BusVariant>>;

interface Entry {
  readonly properties: Properties;
  readonly children: readonly number[];
  readonly click?: () => void;
}

export interface DBusMenu {
  set(menu: Menu): void;
  stop(): void;
}

const root = 0;
const text = (value: string): BusVariant => ({ signature: 's', value });
const hasSubmenu: Properties = { 'children-display': text('submenu') };

/** Offers an empty menu at the path. */
export function createDBusMenu(bus: Pick<SessionBus, 'serve' | 'emit'>, path: string): DBusMenu {
  let entries: ReadonlyMap<number, Entry> = new Map([[root, { properties: hasSubmenu, children: [] }]]);
  /** The number of each entry by the ids on the way to it. One that is gone never comes back. */
  let numbers: ReadonlyMap<string, number> = new Map();
  let lastNumber = root;
  let revision = 0;

  function numbered(menu: Menu): { entries: Map<number, Entry>; numbers: Map<string, number> } {
    const next = { entries: new Map<number, Entry>(), numbers: new Map<string, number>() };
    function add(key: string, entry: Omit<Entry, 'children'>, below: Menu): number {
      const number = key === '' ? root : (numbers.get(key) ?? ++lastNumber);
      next.numbers.set(key, number);
      let separators = 0;
      const children = below.map(item => {
        if (item === 'separator') {
          separators += 1;
          return add(`${key}/separator ${separators}`, { properties: { type: text('separator') } }, []);
        }
        const { id, click, submenu = [] } = item;
        return add(`${key}/${id}`, { properties: propertiesOf(item), ...(click && { click }) }, submenu);
      });
      next.entries.set(number, { ...entry, children });
      return number;
    }
    add('', { properties: hasSubmenu }, menu);
    return next;
  }

  type Layout = readonly [number: number, properties: Properties, children: readonly BusVariant[]];

  /** @param depth how many levels to descend, or -1 for all of them */
  function layoutOf(number: number, depth: number, names: readonly string[]): Layout {
    const { properties, children } = entries.get(number) ?? { properties: {}, children: [] };
    const below = depth === 0 ? [] : children;
    return [
      number,
      only(names, properties),
      below.map(child => ({ signature: '(ia{sv}av)', value: layoutOf(child, depth - 1, names) })),
    ];
  }

  /** Runs later, so that the panel has its answer even if the app quits. Returns whether there is such an entry. */
  function onEvent(number: number, event: string): boolean {
    const entry = entries.get(number);
    if (event === 'clicked' && entry?.click !== undefined) setImmediate(entry.click);
    return entry !== undefined;
  }

  const service = offerService(bus, {
    path,
    interface: 'com.canonical.dbusmenu',
    properties: () => ({
      Version: { signature: 'u', value: 3 },
      TextDirection: text('ltr'),
      Status: text('normal'),
      IconThemePath: { signature: 'as', value: [] },
    }),
    methods: {
      GetLayout: {
        takes: 'iias',
        returns: 'u(ia{sv}av)',
        run(args) {
          const [number, depth, names] = args as [number, number, readonly string[]];
          return [revision, layoutOf(number, depth, names)];
        },
      },
      GetGroupProperties: {
        takes: 'aias',
        returns: 'a(ia{sv})',
        run(args) {
          const [asked, names] = args as [readonly number[], readonly string[]];
          const known = (asked.length === 0 ? [...entries.keys()] : asked).filter(number =>
            entries.has(number),
          );
          return [known.map(number => layoutOf(number, 0, names).slice(0, 2))];
        },
      },
      GetProperty: {
        takes: 'is',
        returns: 'v',
        run(args) {
          const [number, name] = args as [number, string];
          return [entries.get(number)?.properties[name] ?? text('')];
        },
      },
      Event: {
        takes: 'isvu',
        returns: '',
        run(args) {
          const [number, event] = args as [number, string];
          onEvent(number, event);
          return [];
        },
      },
      EventGroup: {
        takes: 'a(isvu)',
        returns: 'ai',
        run(args) {
          const [events] = args as [readonly (readonly [number, string])[]];
          return [events.filter(([number, event]) => !onEvent(number, event)).map(([number]) => number)];
        },
      },
      AboutToShow: { takes: 'i', returns: 'b', run: () => [false] },
      AboutToShowGroup: {
        takes: 'ai',
        returns: 'aiai',
        run(args) {
          const [asked] = args as [readonly number[]];
          return [[], asked.filter(number => !entries.has(number))];
        },
      },
    },
    signals: {
      ItemsPropertiesUpdated: 'a(ia{sv})a(ias)',
      LayoutUpdated: 'ui',
      ItemActivationRequested: 'iu',
    },
  });

  return {
    set(menu) {
      const before = entries;
      ({ entries, numbers } = numbered(menu));
      const kept = [...entries].filter(([number]) => before.has(number));
      const differs = (part: 'properties' | 'children') =>
        kept.filter(
          ([number, entry]) => JSON.stringify(before.get(number)?.[part]) !== JSON.stringify(entry[part]),
        );
      // GNOME and libdbusmenu update the entries that they have by this alone.
      const updated = differs('properties').map(([number, { properties }]) => [number, properties]);
      if (updated.length > 0) service.emit('ItemsPropertiesUpdated', updated, []);
      if (differs('children').length === 0) return;
      revision += 1;
      service.emit('LayoutUpdated', revision, root);
    },
    stop: service.stop,
  };
}

function propertiesOf({ label, click, submenu }: Exclude<Menu[number], 'separator'>): Properties {
  return {
    // It would mark an access key.
    label: text(label.replaceAll('_', '__')),
    enabled: { signature: 'b', value: click !== undefined || submenu !== undefined },
    ...(submenu && hasSubmenu),
  };
}

const only = (names: readonly string[], properties: Properties): Properties =>
  names.length === 0
    ? properties
    : Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));
