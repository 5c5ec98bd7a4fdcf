/** A fake panel: owns the StatusNotifierWatcher's name and hosts the tray items that register. */
import { EventEmitter, once } from 'node:events';
import { interface as dbusInterface, type MessageBus } from '@jellybrick/dbus-next';
import { type BusTarget, callMethod, connectToBus, withMembers } from './dbus';
import { type TrayItem, trayItem } from './trayItem';
import { until } from './until';

const watcherName = 'org.kde.StatusNotifierWatcher';

const busItself: BusTarget = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

class Watcher extends dbusInterface.Interface {
  readonly registrations = new EventEmitter();
  readonly services = new Set<string>();
  IsStatusNotifierHostRegistered = true;
  ProtocolVersion = 0;
  get RegisteredStatusNotifierItems(): string[] {
    return [...this.services];
  }
  RegisterStatusNotifierItem(service: string): void {
    this.services.add(service);
    this.registrations.emit('item', service);
  }
  RegisterStatusNotifierHost(_service: string): void {
    this.IsStatusNotifierHostRegistered = true;
  }
}

Watcher.configureMembers({
  properties: {
    IsStatusNotifierHostRegistered: { signature: 'b', access: 'read' },
    ProtocolVersion: { signature: 'i', access: 'read' },
    RegisteredStatusNotifierItems: { signature: 'as', access: 'read' },
  },
  methods: {
    RegisterStatusNotifierItem: { inSignature: 's' },
    RegisterStatusNotifierHost: { inSignature: 's' },
  },
});

export interface TestTrayHost {
  /** Returns the most recently registered item, or waits for one if there is none. */
  readonly item: () => Promise<TrayItem>;
  /** Waits for the next item to register. */
  readonly nextItem: () => Promise<TrayItem>;
  /** The number of items. */
  readonly count: () => number;
  readonly stop: () => void;
}

/** Starts the panel on the bus at `address`. */
export async function startTrayHost(address: string): Promise<TestTrayHost> {
  const bus: MessageBus = await connectToBus(address);
  const watcher = withMembers(new Watcher(watcherName));
  bus.export('/StatusNotifierWatcher', watcher);
  bus.on('message', ({ member, body: [name, , newOwner] }) => {
    if (member === 'NameOwnerChanged' && newOwner === '') watcher.services.delete(String(name));
  });
  await callMethod(bus, busItself, 'AddMatch', 's', ["type='signal',member='NameOwnerChanged'"]);
  await bus.requestName(watcherName, 0);
  // A panel that is going may still have it; any other would get the tray's items instead.
  await until('the name of the tray’s watcher', async () => {
    const [owner] = await callMethod(bus, busItself, 'GetNameOwner', 's', [watcherName]);
    return owner === bus.name || undefined;
  });

  const nextItem = async () => {
    const [service] = await once(watcher.registrations, 'item');
    return trayItem(bus, String(service));
  };
  return {
    nextItem,
    item: async () => {
      const service = [...watcher.services].at(-1);
      return service === undefined ? nextItem() : trayItem(bus, service);
    },
    count: () => watcher.services.size,
    stop: () => bus.disconnect(),
  };
}
