/** A Wayland desktop for one test file: sway with two outputs in memory, each with a bar, and Xwayland. */
import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestDesktop } from './desktop';
import { ordinaryUser } from './giveUpRoot';
import type { Area } from './rfb';
import { startSessionBus } from './sessionBus';
import { startTrayHost } from './trayHost';
import { until } from './until';

const run = promisify(execFile);

export const outputs: readonly Area[] = [
  { x: 0, y: 0, width: 1440, height: 900 },
  { x: 1440, y: 0, width: 1280, height: 800 },
];
export const barHeight = 20;

const config = (folder: string): string => `
${outputs
  .map(
    ({ x, y, width, height }, index) =>
      `output HEADLESS-${index + 1} resolution ${width}x${height} position ${x} ${y} bg #204060 solid_color`,
  )
  .join('\n')}
bar {
  position top
  height ${barHeight}
}
exec env > ${folder}/starting && mv ${folder}/starting ${folder}/env
`;

/** A window as sway sees it. */
interface SwayWindow {
  readonly title: string;
  readonly output: string;
  readonly isFocused: boolean;
  readonly isFullScreen: boolean;
}

interface Node {
  readonly type: string;
  readonly name: string;
  readonly shell?: string;
  readonly focused: boolean;
  readonly fullscreen_mode: number;
  readonly nodes: readonly Node[];
  readonly floating_nodes: readonly Node[];
}

const windowsIn = (node: Node, output: string): readonly SwayWindow[] =>
  [...node.nodes, ...node.floating_nodes].flatMap(child => [
    ...(child.shell === undefined
      ? []
      : [
          {
            title: child.name,
            output,
            isFocused: child.focused,
            isFullScreen: child.fullscreen_mode === 1,
          },
        ]),
    ...windowsIn(child, child.type === 'output' ? child.name : output),
  ]);

export interface SwayDesktop extends TestDesktop {
  readonly windows: () => Promise<readonly SwayWindow[]>;
  /** Runs one of sway's commands. */
  readonly command: (text: string) => Promise<void>;
  /** Types on a keyboard, with wtype's arguments. */
  readonly type: (...args: readonly string[]) => Promise<void>;
  /** Makes sway stop, so that it shows nothing new, or go on. */
  readonly freeze: (frozen: boolean) => void;
}

/** @param hasXwayland whether X11 programs can be shown; otherwise the app has to be a Wayland program */
export async function startSway({ hasXwayland }: { readonly hasXwayland: boolean }): Promise<SwayDesktop> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-sway-'));
  const isRoot = process.getuid?.() === 0;
  // Sway refuses to run as root.
  const user = isRoot ? { uid: ordinaryUser, gid: ordinaryUser } : {};
  writeFileSync(join(folder, 'config'), `xwayland ${hasXwayland ? 'force' : 'disable'}\n${config(folder)}`);
  if (isRoot) chownSync(folder, ordinaryUser, ordinaryUser);
  const { DISPLAY: _, WAYLAND_DISPLAY: __, SWAYSOCK: ___, ...outer } = process.env;
  const headless = { WLR_BACKENDS: 'headless', WLR_LIBINPUT_NO_DEVICES: '1', WLR_RENDERER: 'pixman' };
  const outerEnv = { ...outer, HOME: folder, XDG_RUNTIME_DIR: folder };
  const sway = spawn('sway', ['-c', join(folder, 'config')], {
    stdio: 'ignore',
    env: { ...outerEnv, ...headless, WLR_HEADLESS_OUTPUTS: String(outputs.length) },
    ...user,
  });

  const environment = join(folder, 'env');
  await until('sway', () => existsSync(environment) || undefined);
  const own: Readonly<Record<string, string>> = Object.fromEntries(
    readFileSync(environment, 'utf8')
      .split('\n')
      .map(line => line.split(/=(.*)/s).slice(0, 2)),
  );
  const display = own.DISPLAY ?? '';
  const socket = join(folder, own.WAYLAND_DISPLAY ?? '');
  const inside = { ...outerEnv, DISPLAY: display, WAYLAND_DISPLAY: socket, SWAYSOCK: own.SWAYSOCK ?? '' };
  // Xwayland lets in only the user it runs as.
  if (isRoot && hasXwayland) await run('xhost', ['+si:localuser:root'], { env: inside, ...user });

  const bus = await startSessionBus();
  const tray = await startTrayHost(bus.address);
  const refuse = (): never => {
    throw new Error('Sway’s outputs are fixed, and have a keyboard only.');
  };

  async function colours({ x, y, width, height }: Area): Promise<Uint32Array> {
    const { stdout } = await run('grim', ['-g', `${x},${y} ${width}x${height}`, '-t', 'ppm', '-'], {
      env: inside,
      encoding: 'buffer',
      maxBuffer: 2 ** 26,
    });
    const pixels = stdout.subarray(stdout.length - 3 * width * height);
    return Uint32Array.from({ length: width * height }, (_, pixel) => pixels.readUIntBE(3 * pixel, 3));
  }

  return {
    env: {
      DISPLAY: display,
      DBUS_SESSION_BUS_ADDRESS: bus.address,
      ...{ XDG_SESSION_TYPE: 'wayland', XDG_CURRENT_DESKTOP: 'sway' },
      ...{ WAYLAND_DISPLAY: socket, SWAYSOCK: inside.SWAYSOCK },
    },
    screens: {
      name: display,
      colours,
      ...{ arrange: refuse, press: refuse, point: refuse, click: refuse },
      stop: () => undefined,
    },
    tray,
    async windows() {
      const { stdout } = await run('swaymsg', ['-t', 'get_tree', '-r'], { env: inside });
      return windowsIn(JSON.parse(stdout), '');
    },
    async command(text) {
      await run('swaymsg', [text], { env: inside });
    },
    async type(...args) {
      // A program notices a new keyboard only after a while.
      await run('wtype', ['-s', '400', ...args, '-s', '100'], { env: inside });
    },
    freeze: frozen => void sway.kill(frozen ? 'SIGSTOP' : 'SIGCONT'),
    stop() {
      tray.stop();
      bus.stop();
      sway.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
