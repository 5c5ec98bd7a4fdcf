/** Whether notifications are silenced on Linux, from the notification service and the desktop's settings. */
import type { BusObject, SessionBus } from '../../platform';
import type { RunProgram } from '../program';
import type { Signal } from '../signal';

const notifications = {
  destination: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
};

/** D-Bus properties that are true while notifications are silenced. */
const properties: readonly { readonly of: BusObject; readonly name: string }[] = [
  // KDE's extension of the notification specification, which others have adopted.
  { of: { ...notifications, interface: 'org.freedesktop.Notifications' }, name: 'Inhibited' },
  { of: { ...notifications, interface: 'org.dunstproject.cmd0' }, name: 'paused' },
];

/** Whether one of mako's modes, which the user names, is that of its manual or means the same. */
const isQuietMode = (mode: unknown): boolean =>
  typeof mode === 'string' && /^(do-?not-?disturb|dnd)$/i.test(mode);

/** Methods of notification services, and what they answer while notifications are silenced. */
const methods: readonly {
  readonly of: BusObject;
  readonly name: string;
  readonly isSilenced: (answer: unknown) => boolean;
}[] = [
  {
    of: { ...notifications, path: '/fr/emersion/Mako', interface: 'fr.emersion.Mako' },
    name: 'ListModes',
    isSilenced: modes => Array.isArray(modes) && modes.some(isQuietMode),
  },
  {
    of: {
      destination: 'org.erikreider.swaync.cc',
      path: '/org/erikreider/swaync/cc',
      interface: 'org.erikreider.swaync.cc',
    },
    name: 'GetDnd',
    isSilenced: dnd => dnd === true,
  },
];

interface Setting {
  readonly command: readonly [name: string, ...args: readonly string[]];
  /** The output while notifications are silenced. */
  readonly silenced: 'true' | 'false';
}

/**
 * Desktops with a setting, by their names. The setting is only read on its own desktop: elsewhere
 * it has no effect and may be left over from another session.
 */
const settings: Readonly<Record<string, Setting>> = {
  GNOME: {
    command: ['gsettings', 'get', 'org.gnome.desktop.notifications', 'show-banners'],
    silenced: 'false',
  },
  'X-Cinnamon': {
    command: ['gsettings', 'get', 'org.cinnamon.desktop.notifications', 'display-notifications'],
    silenced: 'false',
  },
  MATE: { command: ['gsettings', 'get', 'org.mate.NotificationDaemon', 'do-not-disturb'], silenced: 'true' },
  Pantheon: {
    command: ['gsettings', 'get', 'io.elementary.notifications', 'do-not-disturb'],
    silenced: 'true',
  },
  XFCE: { command: ['xfconf-query', '-c', 'xfce4-notifyd', '-p', '/do-not-disturb'], silenced: 'true' },
};

/** @param desktops the names of the desktop */
export function createLinuxDnd(
  bus: Pick<SessionBus, 'property' | 'call'>,
  run: RunProgram,
  desktops: readonly string[],
): Signal {
  const desktopSettings = desktops.flatMap(name => settings[name] ?? []);

  /** Returns null if there is no such property. */
  async function readProperty({ of, name }: (typeof properties)[number]): Promise<boolean | null> {
    const answer = await bus.property(of, name);
    return answer.ok && typeof answer.value === 'boolean' ? answer.value : null;
  }

  /** Returns null if there is no such method. */
  async function callMethod({ of, name, isSilenced }: (typeof methods)[number]): Promise<boolean | null> {
    const answer = await bus.call(of, name);
    return answer.ok ? isSilenced(answer.value[0]) : null;
  }

  /** Returns null if there is no such setting. */
  async function readSetting({ command: [name, ...args], silenced }: Setting): Promise<boolean | null> {
    const printed = await run(name, args);
    return printed.ok ? printed.value.trim() === silenced : null;
  }

  return async () => {
    const answers = await Promise.all([
      ...properties.map(readProperty),
      ...methods.map(callMethod),
      ...desktopSettings.map(readSetting),
    ]);
    if (answers.includes(true)) return { kind: 'holds' };
    return answers.includes(false) ? { kind: 'clear' } : { kind: 'unreadable', why: 'unsupported' };
  };
}
