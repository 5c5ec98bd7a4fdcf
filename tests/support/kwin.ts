/** Plasma's compositor for one test file: KWin on Wayland with two outputs in memory, and Xwayland. */
import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letUsIn, readEnvironment, startCompositor, startCompositorHome } from './compositor';
import { callMethod, connectToBus } from './dbus';
import type { TestDesktop } from './desktop';
import { evdevCodeOf, leftButton } from './evdev';
import { coloursInPng } from './png';
import type { Area } from './rfb';
import { startTrayHost } from './trayHost';
import { connectToWayland, fixed } from './waylandClient';

/** KWin gives its virtual outputs one size, and puts them side by side. */
export const kwinOutputs: readonly Area[] = [
  { x: 0, y: 0, width: 1280, height: 800 },
  { x: 1280, y: 0, width: 1280, height: 800 },
];

/** The requests of org_kde_kwin_fake_input. */
const authenticate = 0;
const button = 2;
const pointerMotionAbsolute = 9;
const keyboardKey = 10;

export async function startKwin(): Promise<TestDesktop> {
  // It gives the keyboard only to programs whose files it can find, so those of its own user.
  const home = await startCompositorHome('kwin', 'anybody', {
    XDG_SESSION_TYPE: 'wayland',
    XDG_CURRENT_DESKTOP: 'KDE',
    // Otherwise only programs that Plasma's own desktop entries name may take pictures and press keys.
    KWIN_SCREENSHOT_NO_PERMISSION_CHECKS: '1',
    KWIN_WAYLAND_NO_PERMISSION_CHECKS: '1',
  });
  const environment = join(home.folder, 'env');
  const session = join(home.folder, 'session');
  writeFileSync(
    session,
    `#!/bin/sh\nenv > '${environment}.new' && mv '${environment}.new' '${environment}'\n`,
  );
  chmodSync(session, 0o755);
  const { width, height } = kwinOutputs[0] ?? { width: 0, height: 0 };
  const size = ['--width', String(width), '--height', String(height)];
  // A container may not run the file itself, because it has a capability (CAP_SYS_NICE).
  const program = join(home.folder, 'kwin_wayland');
  copyFileSync('/usr/bin/kwin_wayland', program);
  const kwin = startCompositor(home, program, [
    ...['--virtual', '--xwayland', '--no-lockscreen', ...size, '--output-count', String(kwinOutputs.length)],
    session,
  ]);
  await kwin.until('KWin', () => existsSync(environment) || undefined);
  const own = readEnvironment(environment);
  const display = own.DISPLAY ?? '';
  const socket = join(home.folder, own.WAYLAND_DISPLAY ?? '');
  await letUsIn(home, { ...home.env, ...own });

  const bus = await connectToBus(home.bus.address);
  const tray = await startTrayHost(home.bus.address);
  const wayland = await connectToWayland(socket);
  const input = wayland.bind('org_kde_kwin_fake_input', 4);
  input.send(authenticate, 'tests', 'stories');

  const point = (x: number, y: number): void => input.send(pointerMotionAbsolute, fixed(x), fixed(y));
  const screenshots = {
    destination: 'org.kde.KWin',
    path: '/Screenshot',
    interface: 'org.kde.kwin.Screenshot',
  };

  return {
    env: {
      DISPLAY: display,
      DBUS_SESSION_BUS_ADDRESS: home.bus.address,
      ...{ XDG_SESSION_TYPE: 'wayland', XDG_CURRENT_DESKTOP: 'KDE', WAYLAND_DISPLAY: socket },
    },
    bus: home.bus,
    tray,
    screens: {
      name: display,
      point,
      click(x, y) {
        point(x, y);
        for (const state of [1, 0]) input.send(button, leftButton, state);
      },
      press(...keysyms) {
        const codes = keysyms.map(evdevCodeOf);
        for (const code of codes) input.send(keyboardKey, code, 1);
        for (const code of codes.toReversed()) input.send(keyboardKey, code, 0);
      },
      async colours({ x, y, width, height }) {
        const area = [x, y, width, height, false];
        const [file] = await callMethod(bus, screenshots, 'screenshotArea', 'iiiib', area);
        return coloursInPng(readFileSync(String(file)));
      },
      arrange() {
        throw new Error('KWin’s outputs are fixed.');
      },
      stop: () => undefined,
    },
    stop() {
      wayland.close();
      tray.stop();
      bus.disconnect();
      kwin.signal('SIGKILL');
      home.stop();
    },
  };
}
