/** A Wayland desktop for one test file: sway with two outputs in memory, each with a bar, a mouse, and Xwayland. */
import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { letUsIn, readEnvironment, startCompositor, startCompositorHome } from './compositor';
import type { TestDesktop } from './desktop';
import { leftButton } from './evdev';
import type { Area } from './rfb';
import { startTrayHost } from './trayHost';
import { connectToWayland } from './waylandClient';

const run = promisify(execFile);

/** Small, because every pixel costs processor time. */
export const outputs: readonly Area[] = [
  { x: 0, y: 0, width: 1024, height: 640 },
  { x: 1024, y: 0, width: 800, height: 600 },
];
export const barHeight = 20;

/** All outputs together. */
const extent = { width: 1_824, height: 640 };
/** The requests of zwlr_virtual_pointer_v1. */
const motionAbsolute = 1;
const button = 2;
const frame = 4;
const anySeat = 0;

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
  # It could take the tray's name on the session bus from the tests' own panel.
  tray_output none
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
  const home = await startCompositorHome('sway', 'ordinary-user', {
    ...{ WLR_BACKENDS: 'headless', WLR_LIBINPUT_NO_DEVICES: '1', WLR_RENDERER: 'pixman' },
    WLR_HEADLESS_OUTPUTS: String(outputs.length),
  });
  const { folder } = home;
  writeFileSync(join(folder, 'config'), `xwayland ${hasXwayland ? 'force' : 'disable'}\n${config(folder)}`);
  // Sway 1.7 remembers for all outputs at once whether it scans out a window. If one has the cursor and the other a
  // window in full screen, it takes old pictures of the other.
  const sway = startCompositor(home, 'sway', ['-D', 'noscanout', '-c', join(folder, 'config')]);
  const environment = join(folder, 'env');
  await sway.until('sway', () => existsSync(environment) || undefined);
  const own = readEnvironment(environment);
  const display = own.DISPLAY ?? '';
  const socket = join(folder, own.WAYLAND_DISPLAY ?? '');
  const inside = { ...home.env, DISPLAY: display, WAYLAND_DISPLAY: socket, SWAYSOCK: own.SWAYSOCK ?? '' };
  if (hasXwayland) await letUsIn(home, inside);

  const tray = await startTrayHost(home.bus.address);
  const wayland = await connectToWayland(socket);
  const pointer = wayland.bind('zwlr_virtual_pointer_manager_v1', 1).create(0, anySeat);
  const refuse = (): never => {
    throw new Error('Sway’s outputs are fixed, and keys are typed with `type`.');
  };

  function point(x: number, y: number): void {
    pointer.send(motionAbsolute, Date.now(), x, y, extent.width, extent.height);
    pointer.send(frame);
  }

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
      DBUS_SESSION_BUS_ADDRESS: home.bus.address,
      ...{ XDG_SESSION_TYPE: 'wayland', XDG_CURRENT_DESKTOP: 'sway' },
      ...{ WAYLAND_DISPLAY: socket, SWAYSOCK: inside.SWAYSOCK },
    },
    screens: {
      name: display,
      colours,
      ...{ arrange: refuse, press: refuse, point },
      click(x, y) {
        point(x, y);
        for (const state of [1, 0]) {
          pointer.send(button, Date.now(), leftButton, state);
          pointer.send(frame);
        }
      },
      stop: () => undefined,
    },
    bus: home.bus,
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
    freeze: frozen => sway.signal(frozen ? 'SIGSTOP' : 'SIGCONT'),
    stop() {
      wayland.close();
      tray.stop();
      sway.signal('SIGKILL');
      home.stop();
    },
  };
}
