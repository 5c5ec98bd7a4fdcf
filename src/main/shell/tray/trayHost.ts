/** Whether the desktop has a place for tray icons: some have none, and a panel may come late or go. */
import type { SessionBus, SignalMatch, Target } from '../../platform/sessionBus';

/** Who takes the icons, as KDE and Ayatana specify it: https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/StatusNotifierWatcher */
const watcher: Target = {
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

export interface TrayPlace {
  /** Taken to be there until the desktop has said otherwise. */
  isThere(): boolean;
  stop(): void;
}

/**
 * @param onChange it came or went; `late`: it was not there yet when the app asked first, so that an icon which was
 * made before had nowhere to go
 */
export function createTrayPlace(
  bus: Pick<SessionBus, 'property' | 'listen'>,
  onChange: (late: boolean) => void,
): TrayPlace {
  // The others always have one.
  if (process.platform !== 'linux') return { isThere: () => true, stop: () => undefined };
  let isThere = true;
  let isLate: boolean | null = null;

  async function look(): Promise<void> {
    const registered = await bus.property(watcher, 'IsStatusNotifierHostRegistered');
    const found = registered.ok && registered.value === true;
    isLate ??= !found;
    if (found === isThere) return;
    isThere = found;
    onChange(isThere && isLate);
    if (isThere) isLate = false;
  }

  const leave = changes.map(change => bus.listen(change, () => void look()));
  void look();
  return {
    isThere: () => isThere,
    stop() {
      for (const stop of leave) stop();
    },
  };
}
