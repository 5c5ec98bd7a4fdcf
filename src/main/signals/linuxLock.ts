/** Whether the screen is locked on Linux, from all that may tell: the screen saver, logind, and the lockers themselves. */
import type { Clock, SessionBus } from '../platform';
import { anyLock, type Lock, screenSaverLock, type WatchLock } from './lock';
import { watchLockers } from './lockers';
import { watchLogindLock } from './logindLock';

export const linuxLock = (bus: SessionBus, systemBus: SessionBus, clock: Clock): WatchLock => {
  const { env, pid, getuid } = process;
  return onChange => {
    const lock: Lock = anyLock([
      screenSaverLock(bus),
      onLock =>
        watchLogindLock({ bus: systemBus, clock, env, pid, onRequest: () => void lock.refresh() }, onLock),
      onLock => watchLockers({ proc: '/proc', uid: getuid?.() ?? -1, env, clock }, onLock),
    ])(onChange);
    return lock;
  };
};
