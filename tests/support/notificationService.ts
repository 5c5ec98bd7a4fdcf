/** A desktop's notification service: it notes what apps say, can be clicked, and says by a property whether it is silenced, as KDE's does. */
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
  readonly said: Said[] = [];
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
    const said = { title, body, silent: !('sound-name' in hints || 'sound-file' in hints) };
    const id = this.said.push(said);
    this.shown.set(id, said);
    return id;
  }
  CloseNotification(id: number): void {
    if (this.shown.delete(id)) this.NotificationClosed(id, closedByApp);
  }
  NotificationClosed(id: number, why: number): number[] {
    return [id, why];
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
  /** All that was said, in order. */
  readonly said: () => readonly Said[];
  /** What is still there to be read. */
  readonly shown: () => readonly Said[];
  /** Clicks what was said last. */
  readonly click: () => void;
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
    said: () => itself.said,
    shown: () => [...itself.shown.values()],
    click: () => itself.ActionInvoked(itself.said.length, 'default'),
    stop: () => bus.disconnect(),
  };
}
