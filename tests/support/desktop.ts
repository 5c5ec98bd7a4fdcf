/** A desktop for one test file: screens, a session bus and usually a panel with a tray. */

import type { ScreenSize } from '../../scripts/display';
import { type Screens, startScreen, startScreens } from './screens';
import { startSessionBus, type TestSessionBus } from './sessionBus';
import { startTrayHost, type TestTrayHost } from './trayHost';

export interface BareDesktop {
  /** The environment variables with which a program appears on this desktop. */
  readonly env: Readonly<Record<'DISPLAY' | 'DBUS_SESSION_BUS_ADDRESS', string>>;
  readonly screens: Screens;
  readonly bus: TestSessionBus;
  readonly stop: () => void;
}

export interface TestDesktop extends BareDesktop {
  readonly tray: TestTrayHost;
}

/** Starts a desktop without a panel, with one screen of 1440 × 900 by default. */
export async function startBareDesktop(
  sizes: readonly ScreenSize[] = [{ width: 1440, height: 900 }],
): Promise<BareDesktop> {
  const [screens, bus] = await Promise.all([
    sizes.length === 1 ? startScreen(sizes[0]) : startScreens(sizes),
    startSessionBus(),
  ]);
  return {
    env: {
      DISPLAY: screens.name,
      DBUS_SESSION_BUS_ADDRESS: bus.address,
      // Overrides the desktop that the tests are run from.
      ...{ XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: '', XDG_CURRENT_DESKTOP: '' },
    },
    screens,
    bus,
    stop() {
      bus.stop();
      screens.stop();
    },
  };
}

/** Starts a desktop with a panel. */
export async function startDesktop(sizes?: readonly ScreenSize[]): Promise<TestDesktop> {
  const bare = await startBareDesktop(sizes);
  const tray = await startTrayHost(bare.env.DBUS_SESSION_BUS_ADDRESS);
  return {
    ...bare,
    tray,
    stop() {
      tray.stop();
      bare.stop();
    },
  };
}
