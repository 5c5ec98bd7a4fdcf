/** A whole desktop for one test file: screens, a session bus and a panel with a tray. */

import type { Size } from '../../scripts/display';
import { type Screens, startScreen, startScreens } from './screens';
import { startSessionBus } from './sessionBus';
import { startTrayHost, type TrayHost } from './trayHost';

export interface Desktop {
  /** What a program needs in its environment to appear on this desktop. */
  readonly env: Readonly<Record<string, string>>;
  readonly screens: Screens;
  readonly tray: TrayHost;
  readonly stop: () => void;
}

/** One screen of 1440 × 900 unless told otherwise. */
export async function startDesktop(
  sizes: readonly Size[] = [{ width: 1440, height: 900 }],
): Promise<Desktop> {
  const [screens, bus] = await Promise.all([
    sizes.length === 1 ? startScreen(sizes[0]) : startScreens(sizes),
    startSessionBus(),
  ]);
  const tray = await startTrayHost(bus.address);
  return {
    env: { DISPLAY: screens.name, DBUS_SESSION_BUS_ADDRESS: bus.address },
    screens,
    tray,
    stop() {
      tray.stop();
      bus.stop();
      screens.stop();
    },
  };
}
