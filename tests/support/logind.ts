/** A fake systemd-logind (org.freedesktop.login1) on a private system bus, which announces sleep and wake-up. */
import { Message } from '@jellybrick/dbus-next';
import { connectToBus } from './dbus';
import { startSessionBus } from './sessionBus';

export interface Logind {
  /** The environment variables with which a program connects to it. */
  readonly env: Readonly<Record<string, string>>;
  /** Resolves once a program has asked to delay sleep. */
  readonly heeded: Promise<void>;
  readonly sleeps: () => void;
  readonly wakes: () => void;
  readonly stop: () => void;
}

export async function startLogind(): Promise<Logind> {
  const { address, stop } = await startSessionBus();
  const bus = await connectToBus(address);
  const heeded = new Promise<void>(resolve => {
    // A program subscribes before it asks for an inhibitor lock. The lock is refused, as logind may do.
    bus.on('message', ({ member }: Message) => member === 'Inhibit' && resolve());
  });
  await bus.requestName('org.freedesktop.login1', 0);
  const prepareForSleep = (begins: boolean): void =>
    bus.send(
      Message.newSignal('/org/freedesktop/login1', 'org.freedesktop.login1.Manager', 'PrepareForSleep', 'b', [
        begins,
      ]),
    );
  return {
    env: { DBUS_SYSTEM_BUS_ADDRESS: address },
    heeded,
    sleeps: () => prepareForSleep(true),
    wakes: () => prepareForSleep(false),
    stop() {
      bus.disconnect();
      stop();
    },
  };
}
