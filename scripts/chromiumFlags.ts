/** Chromium switches for the environment: window system, sandbox, GPU, log. */
import { existsSync } from 'node:fs';

const isRootOnLinux = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

/** What Chromium asks for as root. */
export const rootFlags = (): readonly string[] => (isRootOnLinux() ? ['--no-sandbox'] : []);

const lacksGpu = (): boolean => process.platform === 'linux' && !existsSync('/dev/dri');

const windowSystem = (env: NodeJS.ProcessEnv): string =>
  env.DISPLAY || !env.WAYLAND_DISPLAY ? 'x11' : 'wayland';

/**
 * As root, Chromium refuses to start with its sandbox; without a GPU it wastes time looking for one. Its log is silenced
 * because its errors, such as a missing system bus, would mix with the app's output on stderr.
 *
 * In a Wayland session the app runs on X11, through Xwayland: Wayland lets no program cover a display of its choice,
 * and since Electron 38, which prefers Wayland, a hidden window never gets ready to be shown. The switch has to be on the
 * command line, because Electron chooses the window system before it runs any code of the app.
 *
 * @param env the environment of the process to be started
 */
export const chromiumFlags = (env: NodeJS.ProcessEnv): readonly string[] => [
  ...(process.platform === 'linux' ? [`--ozone-platform=${windowSystem(env)}`] : []),
  ...(process.platform === 'linux' ? ['--log-level=3'] : []),
  ...rootFlags(),
  ...(lacksGpu() ? ['--disable-gpu'] : []),
];
