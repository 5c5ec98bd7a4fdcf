/** The computer's time zone, which may change while the app runs. */
import { watch } from 'node:fs';
import { hostZone } from '../../shared/domain/time';

export interface Zone {
  /** Looks again; a change is told. */
  check(): void;
  stop(): void;
}

/**
 * @param onChange the zone is another one now, and local times with it
 */
export function createZone(onChange: () => void): Zone {
  let known = zoneNow();

  function check(): void {
    const zone = zoneNow();
    if (zone === known) return;
    known = zone;
    onChange();
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

  return { check, stop: () => watcher?.close() };
}

/** The zone that the system has now. Node keeps the one of its launch until TZ is assigned. */
function zoneNow(): string {
  if (process.env.TZ === undefined) {
    process.env.TZ = '';
    delete process.env.TZ;
  }
  return hostZone();
}
