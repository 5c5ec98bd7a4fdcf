/** The computer's time zone, which may change while the app runs. */

import { type FSWatcher, watch } from 'node:fs';
import { hostZone } from '../../shared/domain/common';
import { isSystemError } from '../storage';
import type { Clock } from './clock';

/**
 * Chromium tells the windows' processes of a new zone, but only if it is the first in this one to notice it: so it is
 * given time.
 */
const chromiumNotices = 1_500;

export interface ZoneWatcher {
  /** Looks again in a moment; a change is told. */
  check(): void;
  stop(): void;
}

/**
 * @param onChange the zone is another one now, and local times with it
 */
export function createZoneWatcher(clock: Clock, onChange: () => void): ZoneWatcher {
  let known = zoneNow();
  let cancel = (): void => undefined;

  function look(): void {
    const zone = zoneNow();
    if (zone === known) return;
    known = zone;
    onChange();
  }

  function check(): void {
    cancel();
    cancel = clock.after(chromiumNotices, look);
  }

  const watcher = watchZone(check);

  return {
    check,
    stop() {
      cancel();
      watcher?.close();
    },
  };
}

/** Where it cannot be watched (Windows has no such file, others may have no watch left), it is looked at on waking. */
function watchZone(onChange: () => void): FSWatcher | null {
  if (process.platform === 'win32') return null;
  try {
    const watcher = watch('/etc', (_event, file) => {
      if (file === 'localtime') onChange();
    });
    return watcher.on('error', () => watcher.close());
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

/** The zone that the system has now. Node keeps the one of its launch until TZ is assigned. */
function zoneNow(): string {
  if (process.env.TZ === undefined) {
    process.env.TZ = '';
    delete process.env.TZ;
  }
  return hostZone();
}
