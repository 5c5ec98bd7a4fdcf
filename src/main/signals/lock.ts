/** Whether the screen is locked: from Electron, or on Linux, where it has no event for it, from the screen saver. */

import type { PowerMonitor } from 'electron';
import type { BusObject, SessionBus } from '../platform';

export interface Lock {
  /** As far as is known by now. */
  isLocked(): boolean;
  stop(): void;
}

/** Watches the lock and tells each change. */
export type WatchLock = (onChange: (locked: boolean) => void) => Lock;

/** On macOS and Windows. */
export const electronLock =
  (power: Pick<PowerMonitor, 'on' | 'off' | 'getSystemIdleState'>): WatchLock =>
  onChange => {
    // What the system says at launch; later its events say it.
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
      stop() {
        power.off('lock-screen', lock);
        power.off('unlock-screen', unlock);
      },
    };
  };

/** One interface under the name of each desktop: `GetActive` and the signal `ActiveChanged`, both with a boolean. */
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

/** A screen saver covers the screen as a lock does: whether it asks for a password makes no difference here. */
export const screenSaverLock =
  (bus: Pick<SessionBus, 'call' | 'listen'>): WatchLock =>
  onChange => {
    const active = new Set<string>();
    const isLocked = (): boolean => active.size > 0;

    function learn(name: string, isActive: boolean): void {
      const before = isLocked();
      if (isActive) active.add(name);
      else active.delete(name);
      if (isLocked() !== before) onChange(isLocked());
    }

    async function ask(name: string): Promise<void> {
      const answer = await bus.call(screenSaver(name), 'GetActive');
      // Some own the name and cannot say: what they signal still counts.
      if (answer.ok) learn(name, answer.value[0] === true);
    }

    const endings = screenSavers.flatMap(name => [
      bus.listen({ interface: name, member: 'ActiveChanged' }, ([isActive]) =>
        learn(name, isActive === true),
      ),
      // One that crashes while it is active never says that it ended; one that comes later may be active.
      bus.listen(
        { interface: 'org.freedesktop.DBus', member: 'NameOwnerChanged', arg0: name },
        ([, , owner]) => {
          if (owner === '') learn(name, false);
          else void ask(name);
        },
      ),
    ]);
    for (const name of screenSavers) void ask(name);

    return {
      isLocked,
      stop() {
        for (const end of endings) end();
      },
    };
  };
