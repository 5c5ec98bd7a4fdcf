/** The log file: `log/one-degree.log` in the data folder, with one older file next to it. */

import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NodeLogger } from 'electron-log';
import { isSystemError, removeFiles } from '../storage';

export type LogLevel = 'info' | 'error';

export interface LogFile {
  readonly path: string;
  /** Does nothing if the log cannot be written. */
  write(level: LogLevel, line: string): void;
  /** Deletes the log file and the older one. Returns the names of files that could not be removed. */
  erase(): readonly string[];
}

const maxSize = 1024 ** 2;

/**
 * @param dataFolder the folder that contains `log/`
 * @param size the size in bytes at which a new file is started
 */
export function openLogFile(dataFolder: string, size = maxSize): LogFile {
  const path = join(dataFolder, 'log', 'one-degree.log');
  /** Writes requested while the library is loading; null when it is not loading. */
  let pending: (() => void)[] | null = null;
  let library: NodeLogger | null = null;

  function append(level: LogLevel, line: string): void {
    if (library === null || !folderExists(dirname(path))) return;
    library[level](line);
  }

  async function load(): Promise<void> {
    library = configure((await import('electron-log/node')).default, path, size);
    const writes = pending ?? [];
    pending = null;
    for (const write of writes) write();
  }

  return {
    path,

    write(level, line) {
      if (library !== null) return append(level, line);
      const isLoading = pending !== null;
      pending = [...(pending ?? []), () => append(level, line)];
      // Loaded on first use, so that it does not delay the tray and the first window.
      if (!isLoading) void load();
    },

    erase: () => removeFiles(dirname(path), /^one-degree(?:\.old)?\.log$/),
  };
}

/** Enables the file transport only: nothing is printed or sent to a window or server. */
function configure(shared: NodeLogger, path: string, size: number): NodeLogger {
  const library = shared.create({ logId: path });
  const { console, file, ipc, remote } = library.transports;
  for (const unused of [console, ipc, remote]) if (unused) unused.level = false;
  // The library prints write errors regardless of the level, some of them by the logger that it creates itself.
  for (const { transports } of [shared, library]) transports.console.writeFn = () => undefined;
  // Otherwise the library looks for the name in package.json.
  file.setAppName('one-degree');
  Object.assign(file, {
    resolvePathFn: () => path,
    maxSize: size,
    writeOptions: { flag: 'a', mode: 0o600, encoding: 'utf8' },
    format: '{iso} {level} {text}',
  });
  return library;
}

function folderExists(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return true;
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}
