/** The computer's time zone, which may change while the app runs. */

import { type FSWatcher, watch } from 'node:fs';
import { hostZone } from '../../shared/domain/common';
import { isSystemError } from '../storage';
import type { Clock } from './clock';

/**
 * Milliseconds to wait before reading the zone. Chromium informs the renderer processes of a new zone only if it is
 * the first in this process to notice it.
 */
const chromiumDelay = 1_500;

export interface ZoneWatcher {
  /** Reads the zone again after a moment, and reports a change. */
  check(): void;
  stop(): void;
}

/**
 * Watches the time zone.
 *
 * @param onChange called when the zone, and with it all local times, changed
 */
export function createZoneWatcher(clock: Clock, onChange: () => void): ZoneWatcher {
  let lastZone = currentZone();
  let cancel = (): void => undefined;

  function readZone(): void {
    const zone = currentZone();
    if (zone === lastZone) return;
    lastZone = zone;
    onChange();
  }

  function check(): void {
    cancel();
    cancel = clock.after(chromiumDelay, readZone);
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

/** Returns null where the file cannot be watched (on Windows, or without free watches); the zone is then only checked on waking. */
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

/** Returns the current zone of the system. Node caches the zone until TZ is assigned. */
function currentZone(): string {
  if (process.env.TZ === undefined) {
    process.env.TZ = '';
    delete process.env.TZ;
  }
  return hostZone();
}
