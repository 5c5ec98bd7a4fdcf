/** Whether the desktop has a place for tray icons: some have none, and a panel may come late or go. */
import type { BusObject, SessionBus, SignalMatch } from '../../platform';

/** Who takes the icons, as KDE and Ayatana specify it: https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/StatusNotifierWatcher */
const watcher: BusObject = {
  destination: 'org.kde.StatusNotifierWatcher',
  path: '/StatusNotifierWatcher',
  interface: 'org.kde.StatusNotifierWatcher',
};

/** After each of them it may be otherwise. */
const changes: readonly SignalMatch[] = [
  { interface: 'org.freedesktop.DBus', member: 'NameOwnerChanged', arg0: watcher.destination },
  { interface: watcher.interface, member: 'StatusNotifierHostRegistered' },
  { interface: watcher.interface, member: 'StatusNotifierHostUnregistered' },
];

export interface TrayHost {
  /** Taken to be there until the desktop has said otherwise. */
  exists(): boolean;
  stop(): void;
}

/**
 * @param onChange it came or went; `late`: it was not there yet when the app asked first, so that an icon which was
 * made before had nowhere to go
 */
export function createTrayHost(
  bus: Pick<SessionBus, 'property' | 'listen'>,
  onChange: (late: boolean) => void,
): TrayHost {
  // The others always have one.
  if (process.platform !== 'linux') return { exists: () => true, stop: () => undefined };
  let exists = true;
  let isLate: boolean | null = null;

  async function look(): Promise<void> {
    const registered = await bus.property(watcher, 'IsStatusNotifierHostRegistered');
    const found = registered.ok && registered.value === true;
    isLate ??= !found;
    if (found === exists) return;
    exists = found;
    onChange(exists && isLate);
    if (exists) isLate = false;
  }

  const leave = changes.map(change => bus.listen(change, () => void look()));
  void look();
  return {
    exists: () => exists,
    stop() {
      for (const stop of leave) stop();
    },
  };
}
