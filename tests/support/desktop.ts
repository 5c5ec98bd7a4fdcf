/** A whole desktop for one test file: screens, a session bus and, on most, a panel with a tray. */

import type { ScreenSize } from '../../scripts/display';
import { type Screens, startScreen, startScreens } from './screens';
import { startSessionBus } from './sessionBus';
import { startTrayHost, type TestTrayHost } from './trayHost';

export interface BareDesktop {
  /** What a program needs in its environment to appear on this desktop. */
  readonly env: Readonly<Record<'DISPLAY' | 'DBUS_SESSION_BUS_ADDRESS', string>>;
  readonly screens: Screens;
  readonly stop: () => void;
}

export interface TestDesktop extends BareDesktop {
  readonly tray: TestTrayHost;
}

/** Has no panel, as some desktops have none. One screen of 1440 × 900 unless told otherwise. */
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
      // Whatever desktop the tests are started from.
      ...{ XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: '', XDG_CURRENT_DESKTOP: '' },
    },
    screens,
    stop() {
      bus.stop();
      screens.stop();
    },
  };
}

/** One with a panel. */
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
