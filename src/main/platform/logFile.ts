/** The log's file: `log/one-degree.log` below the data folder, and one older file beside it. */

import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NodeLogger } from 'electron-log';
import { isSystemError, removeFiles } from '../storage';

export type LogLevel = 'info' | 'error';

export interface LogFile {
  readonly path: string;
  /** A log that cannot be written is no reason to fail: then there is none. */
  write(level: LogLevel, line: string): void;
  /** Removes it and the older one; gives the names of the files that the system keeps. */
  erase(): readonly string[];
}

const maxSize = 1024 ** 2;

/**
 * @param dataFolder where `log/` lies
 * @param size in bytes, from which on a new file is started
 */
export function openLogFile(dataFolder: string, size = maxSize): LogFile {
  const path = join(dataFolder, 'log', 'one-degree.log');
  /** What came while the library was being loaded; null once it is there. */
  let waiting: (() => void)[] | null = null;
  let library: NodeLogger | null = null;

  function append(level: LogLevel, line: string): void {
    if (library === null || !folderExists(dirname(path))) return;
    library[level](line);
  }

  async function load(): Promise<void> {
    library = configure((await import('electron-log/node')).default, path, size);
    const writes = waiting ?? [];
    waiting = null;
    for (const write of writes) write();
  }

  return {
    path,

    write(level, line) {
      if (library !== null) return append(level, line);
      const isLoading = waiting !== null;
      waiting = [...(waiting ?? []), () => append(level, line)];
      // The tray and the first window don't wait for it.
      if (!isLoading) void load();
    },

    erase: () => removeFiles(dirname(path), /^one-degree(?:\.old)?\.log$/),
  };
}

/** Only the file: nothing is printed, and nothing is sent to a window or a server. */
function configure(shared: NodeLogger, path: string, size: number): NodeLogger {
  const library = shared.create({ logId: path });
  const { console, file, ipc, remote } = library.transports;
  for (const unused of [console, ipc, remote]) if (unused) unused.level = false;
  // It prints what it cannot write, past that level.
  console.writeFn = () => undefined;
  // It looks for the name in package.json otherwise.
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
