/** Global shortcuts on Wayland, where only the desktop sees all keys: by the portal GlobalShortcuts. */
import { randomUUID } from 'node:crypto';
import type { ShortcutState } from '../../shared/contract';
import { combinationOf, type Modifier, type Shortcut, shortcuts } from '../../shared/domain/settings';
import { type BusObject, busDaemon, type SessionBus } from '../platform';
import { isUsedTwice, noAccelerators, type Shortcuts } from './shortcuts';

const destination = 'org.freedesktop.portal.Desktop';
const path = '/org/freedesktop/portal/desktop';
/** https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.GlobalShortcuts.html */
const portal: BusObject = { destination, path, interface: 'org.freedesktop.portal.GlobalShortcuts' };
/** Tells the portal which app this is, if it is new enough to ask. */
const registry: BusObject = { destination, path, interface: 'org.freedesktop.host.portal.Registry' };
const sessionInterface = 'org.freedesktop.portal.Session';
const request = { interface: 'org.freedesktop.portal.Request', member: 'Response' };

/** https://specifications.freedesktop.org/shortcuts-spec/latest/ */
const modifierNames: Readonly<Record<Modifier, string>> = {
  Ctrl: 'CTRL',
  Alt: 'ALT',
  Shift: 'SHIFT',
  Meta: 'LOGO',
};
const keyNames: Readonly<Record<string, string>> = {
  Space: 'space',
  PageUp: 'Page_Up',
  PageDown: 'Page_Down',
};

/** Writes an accelerator as the portal wants it: `CTRL+ALT+r`. */
export function triggerOf(accelerator: string): string {
  const { modifiers, key } = combinationOf(accelerator);
  const name = keyNames[key] ?? (key.length === 1 ? key.toLowerCase() : key);
  return [...modifiers.map(modifier => modifierNames[modifier]), name].join('+');
}

/** What a request has led to. */
type Results = Readonly<Record<string, { readonly value: unknown } | undefined>>;

export interface PortalShortcutsParts {
  readonly bus: SessionBus;
  /** The name of the desktop entry without its ending. */
  readonly appId: string;
  readonly actions: Readonly<Record<Shortcut, () => void>>;
  /** Says in words what a shortcut does; the desktop shows it. */
  describe(name: Shortcut): string;
  /** What is used where there is no such portal. */
  readonly otherwise: Shortcuts;
  /** Called when the desktop has answered. */
  onChange(): void;
}

/** Creates the shortcuts, none of them bound. The user may have to agree in a dialog of the desktop's. */
export function createPortalShortcuts(parts: PortalShortcutsParts): Shortcuts {
  const { bus, actions, otherwise, describe, onChange } = parts;
  let accelerators = noAccelerators;
  let bound: ReadonlySet<string> | null = null;
  let isThere = false;
  let session: string | null = null;
  let isSuspended = false;
  let isOutdated = false;
  /** Counts the attempts, so that an earlier one ends when there is a later one. */
  let attempt = 0;

  const isWanted = (name: Shortcut): boolean =>
    accelerators[name] !== null && !isUsedTwice(accelerators, name);

  /** Calls a method of the portal and waits for the user, however long that takes. Null if it failed. */
  async function ask(member: string, signature: string, body: readonly unknown[]): Promise<Results | null> {
    const { Variant } = await import('@jellybrick/dbus-next');
    const token = `one_degree_${randomUUID().replaceAll('-', '_')}`;
    const options = {
      handle_token: new Variant('s', token),
      ...(member === 'CreateSession' && { session_handle_token: new Variant('s', token) }),
    };
    let answer = (_results: Results | null): void => undefined;
    const answered = new Promise<Results | null>(resolve => {
      answer = resolve;
    });
    // The answer may come before the reply.
    const stop = bus.listen(request, ([code, results], from) => {
      if (from.endsWith(`/${token}`)) answer(code === 0 ? (results as Results) : null);
    });
    const called = await bus.call(portal, member, signature, [...body, options]);
    if (!called.ok) answer(null);
    return answered.finally(stop);
  }

  async function bindAll(): Promise<void> {
    attempt += 1;
    const current = attempt;
    isOutdated = false;
    bound = null;
    closeSession();
    if (!shortcuts.some(isWanted) && !isThere) return otherwise.follow(accelerators);
    isThere = (await bus.property(portal, 'version')).ok;
    if (current !== attempt) return;
    otherwise.follow(isThere ? noAccelerators : accelerators);
    if (isThere && shortcuts.some(isWanted)) await bindIn(() => current === attempt);
    if (current === attempt) onChange();
  }

  async function bindIn(isCurrent: () => boolean): Promise<void> {
    const { Variant } = await import('@jellybrick/dbus-next');
    await bus.call(registry, 'Register', 'sa{sv}', [parts.appId, {}]);
    const created = await ask('CreateSession', 'a{sv}', []);
    const handle = created?.session_handle?.value;
    if (typeof handle !== 'string') {
      if (isCurrent()) bound = new Set();
      return;
    }
    if (!isCurrent()) return close(handle);
    session = handle;
    const wanted = shortcuts.filter(isWanted).map(name => [
      name,
      {
        description: new Variant('s', describe(name)),
        preferred_trigger: new Variant('s', triggerOf(accelerators[name] ?? '')),
      },
    ]);
    const answer = await ask('BindShortcuts', 'oa(sa{sv})sa{sv}', [handle, wanted, '']);
    const list = answer?.shortcuts?.value;
    if (isCurrent()) bound = new Set(Array.isArray(list) ? list.map(([name]) => String(name)) : []);
  }

  const close = (handle: string): void =>
    void bus.call({ destination, path: handle, interface: sessionInterface }, 'Close');

  function closeSession(): void {
    if (session !== null) close(session);
    session = null;
  }

  function stateOf(name: Shortcut): ShortcutState {
    if (accelerators[name] === null) return 'none';
    if (isUsedTwice(accelerators, name)) return 'clash';
    if (bound === null) return 'unsure';
    return bound.has(name) ? 'desktop' : 'unavailable';
  }

  const stopListening = [
    bus.listen({ interface: portal.interface, member: 'Activated' }, ([handle, name]) => {
      const pressed = shortcuts.find(shortcut => shortcut === name);
      if (handle === session && pressed !== undefined && !isSuspended) actions[pressed]();
    }),
    // A desktop starts it late, and forgets the session when it restarts.
    bus.listen(
      { interface: busDaemon.interface, member: 'NameOwnerChanged', arg0: destination },
      ([, , owner]) => {
        if (owner !== '') void bindAll();
      },
    ),
  ];

  return {
    follow(next) {
      if (shortcuts.every(name => next[name] === accelerators[name])) return;
      accelerators = next;
      // The desktop may ask the user, who is still choosing.
      if (isSuspended) isOutdated = true;
      else void bindAll();
      if (isSuspended && !isThere) otherwise.follow(next);
    },
    suspend() {
      isSuspended = true;
      otherwise.suspend();
    },
    resume() {
      isSuspended = false;
      otherwise.resume();
      if (isOutdated) void bindAll();
    },
    states: () =>
      isThere
        ? { reset: stateOf('reset'), pause: stateOf('pause'), today: stateOf('today') }
        : otherwise.states(),
    stop() {
      for (const stop of stopListening) stop();
      attempt += 1;
      closeSession();
      otherwise.stop();
    },
  };
}
