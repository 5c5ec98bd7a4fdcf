/** Whether the screen is locked: from Electron, or on Linux, where Electron has no such event, from the screen saver. */

import type { PowerMonitor } from 'electron';
import type { BusObject, SessionBus } from '../platform';

export interface Lock {
  /** Whether the screen is locked, as far as known. */
  isLocked(): boolean;
  /** Looks again, for what sends no event. */
  refresh(): Promise<void>;
  stop(): void;
}

/** Watches the lock and reports each change. */
export type WatchLock = (onChange: (locked: boolean) => void) => Lock;

/** On macOS and Windows. */
export const electronLock =
  (power: Pick<PowerMonitor, 'on' | 'off' | 'getSystemIdleState'>): WatchLock =>
  onChange => {
    // The state at launch; after that, events update it.
    let locked = power.getSystemIdleState(1) === 'locked';
    const becomes = (next: boolean) => (): void => {
      locked = next;
      onChange(next);
    };
    const [lock, unlock] = [becomes(true), becomes(false)];
    power.on('lock-screen', lock);
    power.on('unlock-screen', unlock);
    return {
      isLocked: () => locked,
      refresh: async () => undefined,
      stop() {
        power.off('lock-screen', lock);
        power.off('unlock-screen', unlock);
      },
    };
  };

/** The desktops use the same interface under different names: `GetActive` and `ActiveChanged`, both with a boolean. */
const screenSavers = [
  'org.freedesktop.ScreenSaver',
  'org.gnome.ScreenSaver',
  'org.cinnamon.ScreenSaver',
  'org.mate.ScreenSaver',
  'org.xfce.ScreenSaver',
];

const screenSaver = (name: string): BusObject => ({
  destination: name,
  path: `/${name.replaceAll('.', '/')}`,
  interface: name,
});

/** Treats an active screen saver like a lock, whether or not it asks for a password. */
export const screenSaverLock =
  (bus: Pick<SessionBus, 'call' | 'listen'>): WatchLock =>
  onChange => {
    const active = new Set<string>();
    const isLocked = (): boolean => active.size > 0;

    function setActive(name: string, isActive: boolean): void {
      const before = isLocked();
      if (isActive) active.add(name);
      else active.delete(name);
      if (isLocked() !== before) onChange(isLocked());
    }

    async function ask(name: string): Promise<void> {
      const answer = await bus.call(screenSaver(name), 'GetActive');
      // Some do not support GetActive, but their signals still count.
      if (answer.ok) setActive(name, answer.value[0] === true);
    }

    const listeners = screenSavers.flatMap(name => [
      bus.listen({ interface: name, member: 'ActiveChanged' }, ([isActive]) =>
        setActive(name, isActive === true),
      ),
      // A screen saver that crashes sends no signal, and one that starts later may be active already.
      bus.listen(
        { interface: 'org.freedesktop.DBus', member: 'NameOwnerChanged', arg0: name },
        ([, , owner]) => {
          if (owner === '') setActive(name, false);
          else void ask(name);
        },
      ),
    ]);
    for (const name of screenSavers) void ask(name);

    return {
      isLocked,
      refresh: async () => undefined,
      stop() {
        for (const end of listeners) end();
      },
    };
  };

/** Locked while any of these says so. */
export const anyLock =
  (watchers: readonly WatchLock[]): WatchLock =>
  onChange => {
    let before = false;
    const locks = watchers.map(watch => watch(update));
    const isLocked = (): boolean => locks.some(lock => lock.isLocked());

    function update(): void {
      if (isLocked() === before) return;
      before = isLocked();
      onChange(before);
    }

    return {
      isLocked,
      async refresh() {
        await Promise.all(locks.map(lock => lock.refresh()));
      },
      stop() {
        for (const lock of locks) lock.stop();
      },
    };
  };
