/** Installs the libraries and programs that Electron and the tests need on Linux, on Debian and Ubuntu. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { fail, ok, type Result } from '../src/shared/domain/common/result';
import { say } from './say';

/** Alternative package names, newest first: newer releases have renamed two of the libraries. */
const libraries = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ['libnss3'],
  ['libgbm1'],
];

/**
 * Programs and the packages that contain them: virtual displays, session bus, window managers and a panel, a Wayland
 * compositor, another program’s window, sound, screen capture, notifications, idle time, accessibility, desktop
 * settings, calendar servers, key presses and desktop entries. `npm start` needs at most the first.
 */
const programs = {
  Xvfb: ['xvfb'],
  'dbus-daemon': ['dbus'],
  Xvnc: ['tigervnc-standalone-server'],
  openbox: ['openbox'],
  xfwm4: ['xfwm4'],
  'xfce4-panel': ['xfce4-panel'],
  sway: ['sway'],
  Xwayland: ['xwayland'],
  grim: ['grim'],
  wtype: ['wtype'],
  xhost: ['x11-xserver-utils'],
  xterm: ['xterm'],
  xprop: ['x11-utils'],
  pulseaudio: ['pulseaudio'],
  pactl: ['pulseaudio-utils'],
  pipewire: ['pipewire'],
  'pw-dump': ['pipewire-bin'],
  wireplumber: ['wireplumber'],
  'gst-launch-1.0': ['gstreamer1.0-tools', 'gstreamer1.0-plugins-base', 'gstreamer1.0-pipewire'],
  dunst: ['dunst'],
  mako: ['mako-notifier', 'jq'],
  swaync: ['sway-notification-center'],
  swayidle: ['swayidle'],
  '/usr/libexec/at-spi-bus-launcher': ['at-spi2-core'],
  gsettings: ['libglib2.0-bin', 'gsettings-desktop-schemas'],
  radicale: ['radicale'],
  xandikos: ['xandikos'],
  xdotool: ['xdotool'],
  'desktop-file-validate': ['desktop-file-utils'],
  appstreamcli: ['appstream'],
  gio: ['libglib2.0-bin'],
} as const;

export type Program = keyof typeof programs;
/** Programs required by the end-to-end tests. */
export const neededByTests: readonly Program[] = [
  ...(['Xvfb', 'dbus-daemon', 'Xvnc', 'pulseaudio', 'pactl', 'xdotool'] as const),
  ...(['openbox', 'xfwm4', 'xfce4-panel', 'xterm', 'xprop'] as const),
  ...(['sway', 'Xwayland', 'grim', 'wtype', 'xhost'] as const),
  ...(['pipewire', 'pw-dump', 'wireplumber', 'gst-launch-1.0', 'dunst', 'gsettings'] as const),
  ...(['mako', 'swaync', 'swayidle', '/usr/libexec/at-spi-bus-launcher'] as const),
  ...(['desktop-file-validate', 'gio', 'radicale', 'xandikos'] as const),
];

export function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some(folder => {
    try {
      accessSync(resolve(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const lacksLibraries = (executable: string): boolean =>
  spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout?.includes('not found') ?? false;

const apt = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

const knownName = (names: readonly string[]): string =>
  names.find(name => apt('apt-cache', 'show', name).status === 0) ?? names.at(-1) ?? '';

/**
 * Makes sure that the Electron at `executable` finds its libraries, and that the `needed` programs are available.
 * Installs missing packages only as root; otherwise the problem names the command to run.
 */
export function provideSystemPackages(executable: string, needed: readonly Program[]): Result<void, string> {
  if (process.platform !== 'linux') return ok(undefined);
  const missing = [
    ...(lacksLibraries(executable) ? libraries : []),
    ...needed.filter(program => !isOnPath(program)).flatMap(program => programs[program].map(name => [name])),
  ];
  if (missing.length === 0) return ok(undefined);
  if (!existsSync('/usr/bin/apt-get')) {
    return fail(
      `Install these packages, or what this system calls them: ${missing.map(names => names.at(-1)).join(' ')}`,
    );
  }
  const command = (names: readonly string[]) =>
    `apt-get install --no-install-recommends -y ${names.join(' ')}`;
  if (process.getuid?.() !== 0) {
    return fail(
      `Some system packages are missing. Run: sudo apt-get update && sudo ${command(missing.map(knownName))}`,
    );
  }
  apt('apt-get', 'update', '-q');
  const names = missing.map(knownName);
  say(`installing ${names.join(' ')} (Debian packages)`);
  const { status, stderr } = apt('apt-get', 'install', '--no-install-recommends', '-q', '-y', ...names);
  return status === 0 ? ok(undefined) : fail(`\`${command(names)}\` failed:\n${stderr.trim()}`);
}
