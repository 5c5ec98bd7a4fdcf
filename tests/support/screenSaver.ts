/** The screen saver of a desktop, as far as programs see it: they ask whether it is active, and are told when that changes. */
import { interface as service } from '@jellybrick/dbus-next';
import { connectToBus, withMembers } from './dbus';

const name = 'org.freedesktop.ScreenSaver';

class ScreenSaver extends service.Interface {
  active = false;
  GetActive(): boolean {
    return this.active;
  }
  ActiveChanged(active: boolean): boolean {
    return active;
  }
}
ScreenSaver.configureMembers({
  methods: { GetActive: { outSignature: 'b' } },
  signals: { ActiveChanged: { signature: 'b' } },
});

export interface ScreenSaverService {
  readonly lock: () => void;
  readonly unlock: () => void;
  readonly stop: () => void;
}

/** Takes the screen saver's name on the bus at `address`. */
export async function startScreenSaver(address: string): Promise<ScreenSaverService> {
  const bus = await connectToBus(address);
  const itself = withMembers(new ScreenSaver(name));
  const become = (active: boolean) => (): void => {
    itself.active = active;
    itself.ActiveChanged(active);
  };
  bus.export('/org/freedesktop/ScreenSaver', itself);
  await bus.requestName(name);
  return { lock: become(true), unlock: become(false), stop: () => bus.disconnect() };
}
