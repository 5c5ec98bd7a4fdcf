/** The kind of desktop session, from the environment. */

/** Whether this is a Wayland session. X11 programs run in it through XWayland and see little of it. */
export const isWayland = (env: NodeJS.ProcessEnv): boolean =>
  env.XDG_SESSION_TYPE === 'wayland' || Boolean(env.WAYLAND_DISPLAY);

/** Whether there is a display. Only Linux has sessions without one. */
export const hasDisplay = (env: NodeJS.ProcessEnv): boolean =>
  process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
