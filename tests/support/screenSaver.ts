/** A fake screen saver service: programs can query whether it is active, and receive a signal when that changes. */
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
  const screenSaver = withMembers(new ScreenSaver(name));
  const setActive = (active: boolean) => (): void => {
    screenSaver.active = active;
    screenSaver.ActiveChanged(active);
  };
  bus.export('/org/freedesktop/ScreenSaver', screenSaver);
  await bus.requestName(name);
  return { lock: setActive(true), unlock: setActive(false), stop: () => bus.disconnect() };
}
