/** The computer's time zone, which may change while the app runs. */
import { watch } from 'node:fs';
import { hostZone } from '../../shared/domain/time';
import type { Clock } from '../clock';

/**
 * Chromium tells the windows' processes of a new zone, but only if it is the first in this one to notice it: so it is
 * given time.
 */
const chromiumNotices = 1_500;

export interface Zone {
  /** Looks again in a moment; a change is told. */
  check(): void;
  stop(): void;
}

/**
 * @param onChange the zone is another one now, and local times with it
 */
export function createZone(clock: Clock, onChange: () => void): Zone {
  let known = zoneNow();
  let callOff = (): void => undefined;

  function look(): void {
    const zone = zoneNow();
    if (zone === known) return;
    known = zone;
    onChange();
  }

  function check(): void {
    callOff();
    callOff = clock.after(chromiumNotices, look);
  }

  // Windows has no such file: there it is looked at when the computer wakes.
  const watcher =
    process.platform === 'win32'
      ? null
      : watch('/etc', (_event, file) => {
          if (file === 'localtime') check();
        });
  // A folder that may not be watched is no reason to fail.
  watcher?.on('error', () => watcher.close());

  return {
    check,
    stop() {
      callOff();
      watcher?.close();
    },
  };
}

/** The zone that the system has now. Node keeps the one of its launch until TZ is assigned. */
function zoneNow(): string {
  if (process.env.TZ === undefined) {
    process.env.TZ = '';
    delete process.env.TZ;
  }
  return hostZone();
}
