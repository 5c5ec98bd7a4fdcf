/** Whether logind says that the session is locked, which the larger desktops tell it, and requests to lock it. */
import { second } from '../../shared/domain/common';
import type { BusObject, Clock, SessionBus } from '../platform';
import type { Lock } from './lock';
import { logindManager } from './logind';

const sessionInterface = 'org.freedesktop.login1.Session';
/** The user's graphical session, for programs that systemd runs for the user outside of any session. */
const self: BusObject = {
  ...logindManager,
  path: '/org/freedesktop/login1/user/self',
  interface: 'org.freedesktop.login1.User',
};

export interface LogindLockParts {
  readonly bus: Pick<SessionBus, 'call' | 'property' | 'listen'>;
  readonly clock: Pick<Clock, 'after'>;
  readonly env: NodeJS.ProcessEnv;
  readonly pid: number;
  /** Called once the program that was asked to lock or unlock the session has had time to do so. */
  onRequest(): void;
}

/** A locker takes a moment to start, longer on a busy computer. */
const requestDelays = [second, 5 * second];

/** Watches the session that this process belongs to, if logind knows one. */
export function watchLogindLock(
  { bus, clock, env, pid, onRequest }: LogindLockParts,
  onChange: (locked: boolean) => void,
): Lock {
  let isLocked = false;
  let isStopped = false;
  let stops: readonly (() => void)[] = [];

  function accept(hint: unknown): void {
    if (typeof hint !== 'boolean' || hint === isLocked) return;
    isLocked = hint;
    onChange(hint);
  }

  async function watch(): Promise<void> {
    const path = await sessionPath(bus, env, pid);
    if (path === null || isStopped) return;
    const session = { ...logindManager, path, interface: sessionInterface };
    const requested = () => {
      for (const delay of requestDelays) clock.after(delay, () => !isStopped && onRequest());
    };
    const read = async (): Promise<void> => {
      const hint = await bus.property(session, 'LockedHint');
      if (hint.ok) accept(hint.value);
    };
    const changed = { interface: 'org.freedesktop.DBus.Properties', member: 'PropertiesChanged', path };
    stops = [
      bus.listen({ ...changed, arg0: sessionInterface }, () => void read()),
      bus.listen({ interface: sessionInterface, member: 'Lock', path }, requested),
      bus.listen({ interface: sessionInterface, member: 'Unlock', path }, requested),
    ];
    await read();
  }

  void watch();
  return {
    isLocked: () => isLocked,
    refresh: async () => undefined,
    stop() {
      isStopped = true;
      for (const stop of stops) stop();
    },
  };
}

/** Returns the path of this process's session, or null. */
async function sessionPath(
  bus: LogindLockParts['bus'],
  env: NodeJS.ProcessEnv,
  pid: number,
): Promise<string | null> {
  const id = env.XDG_SESSION_ID;
  const named = id ? await bus.call(logindManager, 'GetSession', 's', [id]) : null;
  if (named?.ok && typeof named.value[0] === 'string') return named.value[0];
  const own = await bus.call(logindManager, 'GetSessionByPID', 'u', [pid]);
  if (own.ok && typeof own.value[0] === 'string') return own.value[0];
  const display = await bus.property(self, 'Display');
  // An id and a path, which is `/` if there is no such session.
  const path = display.ok && Array.isArray(display.value) ? display.value[1] : undefined;
  return typeof path === 'string' && path !== '/' ? path : null;
}
