/** GNOME's desktop for one test file: GNOME Shell on Wayland with two monitors in memory, and Xwayland. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageBus, Variant } from '@jellybrick/dbus-next';
import { letUsIn, startCompositor, startCompositorHome } from './compositor';
import { callMethod, connectToBus, tell } from './dbus';
import type { TestDesktop } from './desktop';
import { leftButton } from './evdev';
import { startLogind } from './logind';
import { coloursInPng } from './png';
import type { Area, Screen } from './rfb';
import { withDefaultPlaces } from './screens';
import { startTrayHost } from './trayHost';

export const gnomeOutputs: readonly Area[] = [
  { x: 0, y: 0, width: 1280, height: 800 },
  { x: 1280, y: 0, width: 1280, height: 800 },
];

/** Nobody is welcomed to GNOME. */
const settings = `[org/gnome/shell]
welcome-dialog-last-shown-version='999'
`;

/** The lowest row of the monitor on the left. */
const bottom = (gnomeOutputs[0]?.height ?? 0) - 1;

const shell = { destination: 'org.gnome.Shell', path: '/org/gnome/Shell' };
const remoteDesktop = 'org.gnome.Mutter.RemoteDesktop';

export async function startGnomeShell(): Promise<TestDesktop> {
  const logind = await startLogind();
  const home = await startCompositorHome('gnome', 'anybody', {
    ...logind.env,
    XDG_SESSION_TYPE: 'wayland',
    XDG_CURRENT_DESKTOP: 'GNOME',
    GSETTINGS_BACKEND: 'keyfile',
  });
  const keyfile = join(home.folder, 'glib-2.0/settings');
  mkdirSync(keyfile, { recursive: true });
  writeFileSync(join(keyfile, 'keyfile'), settings);
  const monitors = gnomeOutputs.flatMap(({ width, height }) => ['--virtual-monitor', `${width}x${height}`]);
  const compositor = startCompositor(home, 'gnome-shell', ['--headless', '--wayland', ...monitors]);
  const display = await compositor.until(
    'GNOME Shell',
    () => /public X11 display (:\d+)/.exec(compositor.output())?.[1],
  );
  const socket = join(
    home.folder,
    /Wayland display name '(.*?)'/.exec(compositor.output())?.[1] ?? 'wayland-0',
  );
  const cookies = await compositor.until('its X server’s cookies', () =>
    readdirSync(home.folder).find(name => name.startsWith('.mutter-Xwaylandauth')),
  );
  await letUsIn(home, { ...home.env, DISPLAY: display, XAUTHORITY: join(home.folder, cookies) });

  const bus = await connectToBus(home.bus.address);
  // One of the programs that may take pictures.
  await bus.requestName('org.gnome.Screenshot', 0);
  const tray = await startTrayHost(home.bus.address);
  const properties = { ...shell, interface: 'org.freedesktop.DBus.Properties' };
  await compositor.until('the overview to go', async () => {
    await callMethod(bus, properties, 'Set', 'ssv', [
      'org.gnome.Shell',
      'OverviewActive',
      new Variant('b', false),
    ]).catch(() => undefined);
    const [active] = await callMethod(bus, properties, 'Get', 'ss', [
      'org.gnome.Shell',
      'OverviewActive',
    ]).catch(() => []);
    return (active as Variant<boolean> | undefined)?.value === false || undefined;
  });
  const remote = {
    destination: remoteDesktop,
    path: '/org/gnome/Mutter/RemoteDesktop',
    interface: remoteDesktop,
  };
  const [path] = await callMethod(bus, remote, 'CreateSession');
  const input = { ...remote, path: String(path), interface: `${remoteDesktop}.Session` };
  await callMethod(bus, input, 'Start');

  function point(x: number, y: number): void {
    // It takes relative movements only, and stops at the edge of each monitor: first to the left edge of the right one,
    // and to the left one's corner; at the bottom, because the ends of the top bar hold it back.
    for (const move of [
      [-10_000, 10_000],
      [-1, 0],
      [-10_000, 0],
      [x, y - bottom],
    ])
      tell(bus, input, 'NotifyPointerMotionRelative', 'dd', move);
  }
  const screenshots = {
    destination: 'org.gnome.Shell.Screenshot',
    path: '/org/gnome/Shell/Screenshot',
    interface: 'org.gnome.Shell.Screenshot',
  };

  return {
    env: {
      DISPLAY: display,
      DBUS_SESSION_BUS_ADDRESS: home.bus.address,
      ...{ XDG_SESSION_TYPE: 'wayland', XDG_CURRENT_DESKTOP: 'GNOME', WAYLAND_DISPLAY: socket },
    },
    bus: home.bus,
    tray,
    screens: {
      name: display,
      point,
      click(x, y) {
        point(x, y);
        for (const pressed of [true, false])
          tell(bus, input, 'NotifyPointerButton', 'ib', [leftButton, pressed]);
      },
      press(...keysyms) {
        for (const keysym of keysyms) tell(bus, input, 'NotifyKeyboardKeysym', 'ub', [keysym, true]);
        for (const keysym of keysyms.toReversed())
          tell(bus, input, 'NotifyKeyboardKeysym', 'ub', [keysym, false]);
      },
      async colours({ x, y, width, height }) {
        const file = join(home.folder, 'picture.png');
        await callMethod(bus, screenshots, 'ScreenshotArea', 'iiiibs', [x, y, width, height, false, file]);
        return coloursInPng(readFileSync(file));
      },
      arrange: screens => arrangeMonitors(bus, withDefaultPlaces(screens)),
      stop: () => undefined,
    },
    stop() {
      tray.stop();
      bus.disconnect();
      compositor.signal('SIGKILL');
      logind.stop();
      home.stop();
    },
  };
}

const displayConfig = {
  destination: 'org.gnome.Mutter.DisplayConfig',
  path: '/org/gnome/Mutter/DisplayConfig',
  interface: 'org.gnome.Mutter.DisplayConfig',
};

/** As in GetCurrentState: what identifies it, of which the connector is first, and its modes, of which the name is. */
type Monitor = readonly [readonly [string], readonly (readonly [string])[]];

/** Without a question whether to keep it. */
const temporarily = 1;

/** Uses only some of the monitors, as if the others were unplugged. Their sizes are fixed. */
async function arrangeMonitors(bus: MessageBus, screens: readonly Screen[]): Promise<void> {
  const [serial, monitors] = await callMethod(bus, displayConfig, 'GetCurrentState');
  const used = screens.map(({ output, x, y }, index) => {
    const [[connector] = [''], [[mode] = ['']] = []] = (monitors as readonly Monitor[])[output] ?? [];
    return [x, y, 1, 0, index === 0, [[connector, mode, {}]]];
  });
  await callMethod(bus, displayConfig, 'ApplyMonitorsConfig', 'uua(iiduba(ssa{sv}))a{sv}', [
    serial,
    temporarily,
    used,
    {},
  ]);
}
