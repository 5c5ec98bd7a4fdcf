/** The desktop session: its kind, and whether there is one. */
import { existsSync, readFileSync } from 'node:fs';
import type { NetConnectOpts } from 'node:net';

/** Whether this is a Wayland session. X11 programs run in it through XWayland and see little of it. */
export const isWayland = (env: NodeJS.ProcessEnv): boolean =>
  env.XDG_SESSION_TYPE === 'wayland' || Boolean(env.WAYLAND_DISPLAY);

/**
 * The desktop's names, of which the first may be a distribution's own, as in `ubuntu:GNOME`. They are registered:
 * https://specifications.freedesktop.org/menu-spec/latest/onlyshowin-registry.html
 */
export const currentDesktops = ({ XDG_CURRENT_DESKTOP = '' }: NodeJS.ProcessEnv): readonly string[] =>
  XDG_CURRENT_DESKTOP.split(':').filter(Boolean);

/** Their window managers are made from Metacity: Mutter, Muffin, Budgie's, Gala and Marco. */
const metacityDesktops = ['GNOME', 'X-Cinnamon', 'Budgie', 'Pantheon', 'MATE'];

/** Whether the window manager lets ordinary windows fill the screen, but no toolbar. */
export const deniesFullScreenToToolbars = (env: NodeJS.ProcessEnv): boolean =>
  currentDesktops(env).some(name => metacityDesktops.includes(name));

/**
 * Resolves to whether there is a display, without which Electron crashes. Only Linux has sessions without one. An X server
 * on this computer must answer, in one of the places where programs look for it.
 */
export async function hasDisplay({ DISPLAY = '', WAYLAND_DISPLAY }: NodeJS.ProcessEnv): Promise<boolean> {
  if (process.platform !== 'linux' || WAYLAND_DISPLAY) return true;
  const local = /^(?:unix)?:(\d+)/.exec(DISPLAY)?.[1];
  if (local === undefined) return DISPLAY !== '';
  const path = `/tmp/.X11-unix/X${local}`;
  if (isListening(path)) return true;
  const places = [{ path }, { path: `\0${path}` }, { host: '127.0.0.1', port: 6_000 + Number(local) }];
  for (const place of places) if (await answers(place)) return true;
  return false;
}

/** The flag of a socket that accepts connections. */
const accepting = '00010000';

/**
 * Whether the kernel lists a server at a path. It is asked first because the tray icon would wait 5 ms for a connection.
 * It doesn't list the servers of another network namespace, which can be reached all the same.
 */
function isListening(path: string): boolean {
  try {
    const sockets = readFileSync('/proc/net/unix', 'utf8').split('\n');
    return sockets.some(line => {
      const [, , , flags, , , , at] = line.split(/ +/);
      return flags === accepting && (at === `@${path}` || (at === path && existsSync(path)));
    });
  } catch {
    return false;
  }
}

async function answers(place: NetConnectOpts): Promise<boolean> {
  const { connect } = await import('node:net');
  return new Promise(resolve => {
    const socket = connect(place, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** The first version of Electron that prefers Wayland in a Wayland session. */
const firstOnWayland = 38;

/**
 * Whether this process talks to a Wayland compositor itself, not through Xwayland. It can then neither place its windows
 * nor learn where the cursor is.
 *
 * @param chosen the value of the switch `ozone-platform`, or an empty string
 * @param electron the version of Electron
 */
export function isNativeWayland(env: NodeJS.ProcessEnv, chosen: string, electron: string): boolean {
  if (process.platform !== 'linux') return false;
  if (chosen === 'wayland' || chosen === 'x11') return chosen === 'wayland';
  const prefersWayland = Number.parseInt(electron, 10) >= firstOnWayland;
  return Boolean(env.WAYLAND_DISPLAY) && prefersWayland && env.XDG_SESSION_TYPE !== 'x11';
}
