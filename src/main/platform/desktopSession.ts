/** The kind of desktop session, from the environment. */

/** Whether this is a Wayland session. X11 programs run in it through XWayland and see little of it. */
export const isWayland = (env: NodeJS.ProcessEnv): boolean =>
  env.XDG_SESSION_TYPE === 'wayland' || Boolean(env.WAYLAND_DISPLAY);

/** Whether there is a display. Only Linux has sessions without one. */
export const hasDisplay = (env: NodeJS.ProcessEnv): boolean =>
  process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

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
