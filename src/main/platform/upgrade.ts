/** Notices that an upgrade has replaced the app's archive under the running app. */
import { type FSWatcher, type Stats, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { second } from '../../shared/domain/common';
import type { Clock } from './clock';

/** How long the archive has to stay as it is. The installer may still be writing the files around it. */
const settleTime = 5 * second;

export interface UpgradeParts {
  /** The archive or folder with the app. A folder, as in a checkout, isn't watched. */
  readonly archive: string;
  readonly clock: Pick<Clock, 'after'>;
  /** Electron's own `statSync` of an archive describes a folder. */
  stat(path: string): Stats;
  /** Whether the app may be replaced by a new process now, without taking anything off the screen. */
  isIdle(): boolean;
  restart(): void;
}

export interface UpgradeWatcher {
  /** Restarts the app if it has been upgraded and is idle. */
  check(): void;
  stop(): void;
}

/** Starts watching the archive. Code that isn't loaded yet would come from the new one, and may not fit. */
export function createUpgradeWatcher({
  archive,
  clock,
  stat,
  isIdle,
  restart,
}: UpgradeParts): UpgradeWatcher {
  if (!archive.endsWith('.asar')) return { check: () => undefined, stop: () => undefined };
  const original = identity();
  let cancel = (): void => undefined;
  let state: 'original' | 'upgraded' | 'restarting' = 'original';

  /** Differs between any two archives. Undefined while there is none. */
  function identity(): string | undefined {
    try {
      const { dev, ino, size, mtimeMs } = stat(archive);
      return [dev, ino, size, mtimeMs].join(' ');
    } catch {
      return undefined;
    }
  }

  function settle(): void {
    cancel();
    const changed = identity();
    cancel = clock.after(settleTime, () => {
      const current = identity();
      if (current === undefined || current === original || state !== 'original') return;
      if (current !== changed) return settle();
      state = 'upgraded';
      check();
    });
  }

  function check(): void {
    if (state !== 'upgraded' || !isIdle()) return;
    state = 'restarting';
    restart();
  }

  const watcher = watchFolder(dirname(archive), name => {
    // Some systems don't name the file.
    if (name === null || name === basename(archive)) settle();
  });
  return {
    check,
    stop() {
      cancel();
      watcher?.close();
    },
  };
}

/** Returns null where the system has no watch to give. */
function watchFolder(folder: string, onChange: (name: string | null) => void): FSWatcher | null {
  try {
    // The folder goes when the app is removed.
    return watch(folder, (_event, name) => onChange(name)).on('error', () => undefined);
  } catch {
    return null;
  }
}
