/** Whether the desktop has a host for tray icons. Some have none, and a panel may start late or crash. */
import type { Millis } from '../../../shared/domain/common';
import { busDaemon, type Clock, type SessionBus, type SignalMatch } from '../../platform';
import { watcher } from './watcher';

/** How long a host that is there but doesn't answer is given before it is asked again. */
const busyRetry: Millis = 2_000;

/** The signals after which the host may have appeared or disappeared. */
const changes: readonly SignalMatch[] = [
  { interface: 'org.freedesktop.DBus', member: 'NameOwnerChanged', arg0: watcher.destination },
  { interface: watcher.interface, member: 'StatusNotifierHostRegistered' },
  { interface: watcher.interface, member: 'StatusNotifierHostUnregistered' },
];

export interface TrayHost {
  /** Whether there is a host; assumed until the desktop has answered. */
  exists(): boolean;
  stop(): void;
}

/**
 * Watches the tray host.
 *
 * @param onChange called when it appeared or disappeared; `isFirst` if it was missing at launch, or has appeared for the
 * first time since
 */
export function createTrayHost(
  bus: Pick<SessionBus, 'call' | 'property' | 'listen'>,
  clock: Pick<Clock, 'after'>,
  onChange: (isFirst: boolean) => void,
): TrayHost {
  // macOS and Windows always have one.
  if (process.platform !== 'linux') return { exists: () => true, stop: () => undefined };
  let exists = true;
  let wasMissing: boolean | null = null;

  let cancelRetry = (): void => undefined;

  async function update(): Promise<void> {
    const registered = await bus.property(watcher, 'IsStatusNotifierHostRegistered');
    if (!registered.ok && (await isRunning())) {
      // A panel that is starting may take several seconds. It has the icon's registration waiting, so nothing changes.
      cancelRetry();
      cancelRetry = clock.after(busyRetry, () => void update());
      return;
    }
    const found = registered.ok && registered.value === true;
    wasMissing ??= !found;
    if (found === exists) return;
    exists = found;
    onChange(wasMissing);
    if (exists) wasMissing = false;
  }

  async function isRunning(): Promise<boolean> {
    const owned = await bus.call(busDaemon, 'NameHasOwner', 's', [watcher.destination]);
    return owned.ok && owned.value[0] === true;
  }

  const listeners = changes.map(change => bus.listen(change, () => void update()));
  void update();
  return {
    exists: () => exists,
    stop() {
      cancelRetry();
      for (const stop of listeners) stop();
    },
  };
}
