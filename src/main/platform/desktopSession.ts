/** What kind of desktop session this is, by the environment that it gave us. */

/** Whether a Wayland compositor draws it; X programs run in it as guests then, and see little of it. */
export const isWayland = (env: NodeJS.ProcessEnv): boolean =>
  env.XDG_SESSION_TYPE === 'wayland' || Boolean(env.WAYLAND_DISPLAY);
