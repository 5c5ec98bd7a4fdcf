/** A fake portal for global shortcuts on a session bus: what a Wayland desktop offers, and a user who agrees or not. */
import { Message, type Variant, Variant as variant } from '@jellybrick/dbus-next';
import { connectToBus } from './dbus';

const portalName = 'org.freedesktop.portal.Desktop';
const root = '/org/freedesktop/portal/desktop';
const shortcutsInterface = 'org.freedesktop.portal.GlobalShortcuts';

type Options = Readonly<Record<string, Variant | undefined>>;
type Asked = readonly (readonly [name: string, options: Options])[];

export interface ShortcutsPortal {
  /** The shortcuts that are bound, with their keys, and what they are said to do. */
  readonly bound: () => readonly (readonly [name: string, keys: unknown, description: unknown])[];
  /** The apps that have registered. */
  readonly apps: () => readonly string[];
  /** From now on, the user agrees to these shortcuts only. */
  readonly allow: (...names: readonly string[]) => void;
  /** Presses the keys of a shortcut that is bound. */
  readonly press: (name: string) => void;
  readonly stop: () => void;
}

/** Starts the portal on the bus at `address`. */
export async function startShortcutsPortal(address: string): Promise<ShortcutsPortal> {
  const bus = await connectToBus(address);
  const apps: string[] = [];
  let allowed: readonly string[] | null = null;
  let session: { readonly handle: string; readonly owner: string; bound: Asked } | null = null;

  function emit(
    to: string,
    path: string,
    from: string,
    name: string,
    signature: string,
    body: unknown[],
  ): void {
    const message = Message.newSignal(path, from, name, signature, body);
    message.destination = to;
    bus.send(message);
  }

  /** Replies with the handle of the request, after its answer: a client has to be prepared for that. */
  function answer(call: Message, options: Options, results: Options): void {
    const owner = call.sender ?? '';
    const sender = owner.slice(1).replaceAll('.', '_');
    const handle = `${root}/request/${sender}/${options.handle_token?.value}`;
    emit(owner, handle, 'org.freedesktop.portal.Request', 'Response', 'ua{sv}', [0, results]);
    bus.send(Message.newMethodReturn(call, 'o', [handle]));
  }

  bus.addMethodHandler(call => {
    switch (call.member) {
      case 'Get':
        if (call.body[0] !== shortcutsInterface) return false;
        bus.send(Message.newMethodReturn(call, 'v', [new variant('u', 2)]));
        return true;
      case 'Register':
        apps.push(String(call.body[0]));
        bus.send(Message.newMethodReturn(call, '', []));
        return true;
      case 'CreateSession': {
        const [options] = call.body as [Options];
        const handle = `${root}/session/one/${options.session_handle_token?.value}`;
        session = { handle, owner: call.sender ?? '', bound: [] };
        answer(call, options, { session_handle: new variant('s', handle) });
        return true;
      }
      case 'BindShortcuts': {
        const [handle, asked, , options] = call.body as [string, Asked, string, Options];
        if (session?.handle !== handle) return false;
        session.bound = asked.filter(([name]) => allowed?.includes(name) ?? true);
        const list = session.bound.map(([name]) => [name, { trigger_description: new variant('s', name) }]);
        answer(call, options, { shortcuts: new variant('a(sa{sv})', list) });
        return true;
      }
      case 'Close':
        if (session?.handle === call.path) session = null;
        bus.send(Message.newMethodReturn(call, '', []));
        return true;
      default:
        return false;
    }
  });
  await bus.requestName(portalName, 0);

  return {
    bound: () =>
      (session?.bound ?? []).map(([name, options]) => [
        name,
        options.preferred_trigger?.value,
        options.description?.value,
      ]),
    apps: () => apps,
    allow(...names) {
      allowed = names;
    },
    press(name) {
      if (session?.bound.some(([bound]) => bound === name) !== true) throw new Error(`${name} is not bound.`);
      emit(session.owner, root, shortcutsInterface, 'Activated', 'osta{sv}', [session.handle, name, 0n, {}]);
    },
    stop: () => bus.disconnect(),
  };
}
