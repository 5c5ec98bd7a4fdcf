/** A fake of GNOME's session manager, which programs ask to keep the screen awake. */
import { interface as service } from '@jellybrick/dbus-next';
import { connectToBus, withMembers } from './dbus';

const name = 'org.gnome.SessionManager';
const pathOf = (number: number): string => `/org/gnome/SessionManager/Inhibitor${number}`;

class Manager extends service.Interface {
  paths: readonly string[] = [];
  GetInhibitors(): readonly string[] {
    return this.paths;
  }
}
Manager.configureMembers({ methods: { GetInhibitors: { outSignature: 'ao' } } });

class Inhibitor extends service.Interface {
  app = '';
  flags = 0;
  GetAppId(): string {
    return this.app;
  }
  GetFlags(): number {
    return this.flags;
  }
}
Inhibitor.configureMembers({
  methods: { GetAppId: { outSignature: 's' }, GetFlags: { outSignature: 'u' } },
});

export interface SessionManagerService {
  /** Adds an inhibitor with these flags: 4 for sleep, 8 for idle. Returns a function that ends it. */
  readonly inhibit: (app: string, flags: number) => () => void;
  readonly stop: () => void;
}

/** Takes the name on the bus at `address`. */
export async function startSessionManager(address: string): Promise<SessionManagerService> {
  const bus = await connectToBus(address);
  const manager = withMembers(new Manager(name));
  bus.export('/org/gnome/SessionManager', manager);
  await bus.requestName(name, 0);
  let count = 0;
  return {
    inhibit(app, flags) {
      const path = pathOf(++count);
      const inhibitor = withMembers(new Inhibitor(`${name}.Inhibitor`));
      Object.assign(inhibitor, { app, flags });
      bus.export(path, inhibitor);
      manager.paths = [...manager.paths, path];
      return () => {
        manager.paths = manager.paths.filter(other => other !== path);
        bus.unexport(path, inhibitor);
      };
    },
    stop: () => bus.disconnect(),
  };
}
