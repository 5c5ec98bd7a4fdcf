/** A fake notification service that records notifications, simulates clicks, and has KDE's `Inhibited` property. */
import { interface as service } from '@jellybrick/dbus-next';
import { connectToBus, withMembers } from './dbus';

/** https://specifications.freedesktop.org/notification-spec/latest/protocol.html */
const name = 'org.freedesktop.Notifications';

const closedByApp = 3;

export interface Said {
  readonly title: string;
  readonly body: string;
  readonly silent: boolean;
}

class Notifications extends service.Interface {
  Inhibited = false;
  readonly received: Said[] = [];
  readonly shown = new Map<number, Said>();

  GetCapabilities(): string[] {
    return ['actions', 'body'];
  }
  GetServerInformation(): string[] {
    return ['Notifications of the tests', 'One Degree', '1', '1.2'];
  }
  Notify(
    _app: string,
    _replaces: number,
    _icon: string,
    title: string,
    body: string,
    _actions: readonly string[],
    hints: Readonly<Record<string, unknown>>,
  ): number {
    const notification = { title, body, silent: !('sound-name' in hints || 'sound-file' in hints) };
    const id = this.received.push(notification);
    this.shown.set(id, notification);
    return id;
  }
  CloseNotification(id: number): void {
    if (this.shown.delete(id)) this.NotificationClosed(id, closedByApp);
  }
  NotificationClosed(id: number, reason: number): number[] {
    return [id, reason];
  }
  ActionInvoked(id: number, action: string): [number, string] {
    return [id, action];
  }
}
Notifications.configureMembers({
  properties: { Inhibited: { signature: 'b', access: 'read' } },
  methods: {
    GetCapabilities: { outSignature: 'as' },
    GetServerInformation: { outSignature: 'ssss' },
    Notify: { inSignature: 'susssasa{sv}i', outSignature: 'u' },
    CloseNotification: { inSignature: 'u' },
  },
  signals: { NotificationClosed: { signature: 'uu' }, ActionInvoked: { signature: 'us' } },
});

export interface NotificationService {
  readonly setInhibited: (inhibited: boolean) => void;
  /** All notifications received so far, in order. */
  readonly said: () => readonly Said[];
  /** The notifications that have not been closed. */
  readonly shown: () => readonly Said[];
  /** Clicks the most recent notification. */
  readonly click: () => void;
  readonly stop: () => void;
}

/** Takes the service's name on the bus at `address`. */
export async function startNotificationService(address: string): Promise<NotificationService> {
  const bus = await connectToBus(address);
  const notifications = withMembers(new Notifications(name));
  bus.export('/org/freedesktop/Notifications', notifications);
  await bus.requestName(name);
  return {
    setInhibited(inhibited) {
      notifications.Inhibited = inhibited;
    },
    said: () => notifications.received,
    shown: () => [...notifications.shown.values()],
    click: () => notifications.ActionInvoked(notifications.received.length, 'default'),
    stop: () => bus.disconnect(),
  };
}
