/** A fake systemd-logind (org.freedesktop.login1) on a private system bus: sleep, locks of the session, inhibitors. */
import { Message, interface as service } from '@jellybrick/dbus-next';
import { connectToBus, withMembers } from './dbus';
import { startSessionBus } from './sessionBus';

const sessionPath = '/org/freedesktop/login1/session/_31';

/** What, who, why, mode, user and process. */
type Inhibitor = readonly [string, string, string, string, number, number];

class Manager extends service.Interface {
  inhibitors: readonly Inhibitor[] = [];
  ListInhibitors(): readonly Inhibitor[] {
    return this.inhibitors;
  }
  GetSession(): string {
    return sessionPath;
  }
  GetSessionByPID(): string {
    return sessionPath;
  }
}
Manager.configureMembers({
  methods: {
    ListInhibitors: { outSignature: 'a(ssssuu)' },
    GetSession: { inSignature: 's', outSignature: 'o' },
    GetSessionByPID: { inSignature: 'u', outSignature: 'o' },
  },
});

class Session extends service.Interface {
  LockedHint = false;
  Lock(): void {
    // A signal: logind asks the session to lock.
  }
  Unlock(): void {
    // The same.
  }
}
Session.configureMembers({
  properties: { LockedHint: { signature: 'b', access: 'read' } },
  signals: { Lock: { signature: '' }, Unlock: { signature: '' } },
});

export interface Logind {
  /** The environment variables with which a program connects to it. */
  readonly env: Readonly<Record<string, string>>;
  /** Resolves once a program has asked to delay sleep. */
  readonly inhibitorRequested: Promise<void>;
  readonly sleeps: () => void;
  readonly wakes: () => void;
  readonly shutsDown: () => void;
  /** Asks the session to lock, as `loginctl lock-session` does. */
  readonly asksToLock: () => void;
  /** The session's desktop tells whether it is locked. */
  readonly setLockedHint: (locked: boolean) => void;
  /** What programs of this user keep from happening. */
  readonly setInhibitors: (...of: readonly { readonly what: string; readonly who: string }[]) => void;
  readonly stop: () => void;
}

export async function startLogind(): Promise<Logind> {
  const { address, stop } = await startSessionBus();
  const bus = await connectToBus(address);
  const inhibitorRequested = new Promise<void>(resolve => {
    // A program subscribes before it asks for an inhibitor lock. The lock is refused, as logind may do.
    bus.on('message', ({ member }: Message) => member === 'Inhibit' && resolve());
  });
  const manager = withMembers(new Manager('org.freedesktop.login1.Manager'));
  const session = withMembers(new Session('org.freedesktop.login1.Session'));
  bus.export('/org/freedesktop/login1', manager);
  bus.export(sessionPath, session);
  await bus.requestName('org.freedesktop.login1', 0);
  const announce = (what: 'PrepareForSleep' | 'PrepareForShutdown', begins: boolean): void =>
    bus.send(
      Message.newSignal('/org/freedesktop/login1', 'org.freedesktop.login1.Manager', what, 'b', [begins]),
    );
  return {
    env: { DBUS_SYSTEM_BUS_ADDRESS: address },
    inhibitorRequested,
    sleeps: () => announce('PrepareForSleep', true),
    wakes: () => announce('PrepareForSleep', false),
    shutsDown: () => announce('PrepareForShutdown', true),
    asksToLock: () => session.Lock(),
    setLockedHint(locked) {
      session.LockedHint = locked;
      Session.emitPropertiesChanged(session, { LockedHint: locked }, []);
    },
    setInhibitors(...of) {
      manager.inhibitors = of.map(({ what, who }) => [
        what,
        who,
        'Slide show',
        'block',
        process.getuid?.() ?? 0,
        process.pid,
      ]);
    },
    stop() {
      bus.disconnect();
      stop();
    },
  };
}
