/** A notification service that says by a property whether it is silenced, as KDE's does. */
import { interface as service } from '@jellybrick/dbus-next';
import { connectToBus, withMembers } from './dbus';

const name = 'org.freedesktop.Notifications';

class Notifications extends service.Interface {
  Inhibited = false;
}
Notifications.configureMembers({ properties: { Inhibited: { signature: 'b', access: 'read' } } });

export interface NotificationService {
  readonly setInhibited: (inhibited: boolean) => void;
  readonly stop: () => void;
}

/** Takes the service's name on the bus at `address`. */
export async function startNotificationService(address: string): Promise<NotificationService> {
  const bus = await connectToBus(address);
  const itself = withMembers(new Notifications(name));
  bus.export('/org/freedesktop/Notifications', itself);
  await bus.requestName(name);
  return {
    setInhibited(inhibited) {
      itself.Inhibited = inhibited;
    },
    stop: () => bus.disconnect(),
  };
}
