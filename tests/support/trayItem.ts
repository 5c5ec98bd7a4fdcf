/** A tray icon as seen by a panel: reads its image, tooltip and menu over D-Bus, and clicks them. */
import { type MessageBus, Variant } from '@jellybrick/dbus-next';
import { type BusTarget, busProperty, callMethod, tell } from './dbus';

export interface MenuEntry {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
  readonly separator: boolean;
  readonly checked: boolean;
  readonly entries: readonly MenuEntry[];
}

export interface ShownPixmap {
  readonly width: number;
  readonly height: number;
  /** ARGB, 32 bits per pixel, in network byte order. */
  readonly argb: Buffer;
}

export interface TrayItem {
  readonly title: () => Promise<unknown>;
  readonly tooltip: () => Promise<string>;
  readonly icons: () => Promise<readonly ShownPixmap[]>;
  readonly menu: () => Promise<readonly MenuEntry[]>;
  /** Clicks the entry with this label, at any depth of the menu. */
  readonly click: (label: string) => Promise<void>;
  /** The primary click on the icon itself. */
  readonly activate: () => Promise<void>;
  /** Asks the item to show its menu at a place of the screen, as panels do that can't show menus. */
  readonly showMenu: (x: number, y: number) => Promise<void>;
}

type Layout = readonly [
  id: number,
  properties: Readonly<Record<string, Variant>>,
  children: readonly Variant<Layout>[],
];

// GTK marks the access key with an underscore, and escapes an underscore by doubling it.
const plainLabel = (label: string): string => label.replace(/_(_?)/g, '$1');

function entryOf([id, properties, children]: Layout): MenuEntry {
  return {
    id,
    label: plainLabel(String(properties.label?.value ?? '')),
    enabled: properties.enabled?.value !== false,
    separator: properties.type?.value === 'separator',
    checked: properties['toggle-state']?.value === 1,
    entries: children.map(child => entryOf(child.value)),
  };
}

const flat = (entries: readonly MenuEntry[]): readonly MenuEntry[] =>
  entries.flatMap(entry => [entry, ...flat(entry.entries)]);

/** The item that registered as `service`, which is a bus name or a path on the sender's connection. */
export function trayItem(bus: MessageBus, service: string): TrayItem {
  const item: BusTarget = {
    destination: service,
    path: '/StatusNotifierItem',
    interface: 'org.kde.StatusNotifierItem',
  };
  const menuTarget = async (): Promise<BusTarget> => ({
    destination: service,
    path: String(await busProperty(bus, item, 'Menu')),
    interface: 'com.canonical.dbusmenu',
  });

  async function menu(): Promise<readonly MenuEntry[]> {
    const target = await menuTarget();
    const [, layout] = await callMethod(bus, target, 'GetLayout', 'iias', [0, -1, []]);
    return entryOf(layout as Layout).entries;
  }

  return {
    menu,
    title: () => busProperty(bus, item, 'Title'),
    async tooltip() {
      const [, , title] = (await busProperty(bus, item, 'ToolTip')) as [string, unknown, string, string];
      return title;
    },
    async icons() {
      const pixmaps = (await busProperty(bus, item, 'IconPixmap')) as [number, number, Uint8Array][];
      return pixmaps.map(([width, height, bytes]) => ({ width, height, argb: Buffer.from(bytes) }));
    },
    async click(label) {
      const entry = flat(await menu()).find(candidate => candidate.label === label);
      if (!entry) throw new Error(`The tray's menu has no “${label}”.`);
      // Panels do not wait for a reply either: an app that quits may not send one.
      tell(bus, await menuTarget(), 'Event', 'isvu', [entry.id, 'clicked', new Variant('s', ''), 0]);
    },
    async activate() {
      await callMethod(bus, item, 'Activate', 'ii', [0, 0]);
    },
    async showMenu(x, y) {
      await callMethod(bus, item, 'ContextMenu', 'ii', [x, y]);
    },
  };
}
