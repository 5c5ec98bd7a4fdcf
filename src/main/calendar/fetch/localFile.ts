/** Feeds that are local files: copied like downloads, and watched. */

import { constants, watch } from 'node:fs';
import { open, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { FeedFault } from '../../../shared/domain/calendar';
import { fail, type Millis, ok, type Result, second } from '../../../shared/domain/common';
import type { Drives } from './drives';
import type { Fetch } from './fetch';
import { maxFeedBytes } from './maxFeedBytes';

export interface LocalFetch {
  readonly fetch: Fetch;
  /** Whether a file is still being read, which may never end. */
  isBlocked(): boolean;
}

/**
 * Creates a fetch that copies a file, so that it is parsed in a consistent state and the last good copy survives if it is
 * damaged or deleted. Its size and modification time serve as the ETag.
 *
 * @param limit a dead network drive does not answer for hours
 */
export function createLocalFetch(
  drives: Drives,
  limit: Millis = 10 * second,
  copy: Fetch = copyFile,
): LocalFetch {
  /** Each copy that never ends occupies one of the few threads for files, so there is only one of each file. */
  const copying = new Set<string>();
  return {
    async fetch(source, path, known, signal) {
      if (copying.has(source)) return fail('no-drive');
      copying.add(source);
      const copied = drives
        .answer(source)
        .then(() => copy(source, path, known, signal))
        .finally(() => copying.delete(source));
      const ended = AbortSignal.any([signal, AbortSignal.timeout(limit)]);
      const timeUp = new Promise<Result<never, FeedFault>>(resolve => {
        ended.addEventListener('abort', () => resolve(fail('no-drive')), { once: true });
      });
      return Promise.race([copied, timeUp]);
    },
    isBlocked: () => copying.size > 0,
  };
}

const copyFile: Fetch = async (source, path, known) => {
  try {
    // Without waiting, because a named pipe cannot be opened before someone writes to it.
    const file = await open(source, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = await file.stat();
      if (stats.isDirectory()) return fail('folder');
      // Devices and pipes may have no end.
      if (!stats.isFile()) return fail('not-a-calendar');
      const { size, mtimeMs } = stats;
      const etag = `${size}-${mtimeMs}`;
      if (etag === known.etag) return ok({ kind: 'not-modified' });
      if (size > maxFeedBytes) return fail('too-large');
      const bytes = await file.readFile();
      await writeFile(path, bytes, { mode: 0o600 });
      return ok({ kind: 'new', bytes: bytes.length, charset: null, etag, lastModified: null });
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail(faultOf(error as NodeJS.ErrnoException));
  }
};

const faultOf = ({ code }: NodeJS.ErrnoException): FeedFault =>
  code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : code === 'EISDIR' ? 'folder' : 'no-access';

/** Calls `onChange` when a file is written, replaced, removed or created. Returns a function that stops watching. */
export type Watch = (path: string, onChange: () => void) => () => void;

/** How long a file must be left alone to count as written: programs write in pieces. */
const settleTime: Millis = 300;

/** Watches files, once their drives answer. */
export function createFileWatch(drives: Drives): Watch {
  return (path, onChange) => {
    const stopped = new AbortController();
    void drives.answer(path).then(() => watchFolders(path, stopped.signal, onChange));
    return () => stopped.abort();
  };
}

/**
 * Watches the folders of a file and, if it is a link, of its target: a watch on a file ends when the file is replaced. No
 * library does it, because chokidar lists the whole folder whenever anything in it changes, such as all downloads.
 */
async function watchFolders(path: string, signal: AbortSignal, onChange: () => void): Promise<void> {
  const target = await realpath(path).catch(() => path);
  if (signal.aborted) return;
  let settling: NodeJS.Timeout | undefined;
  signal.addEventListener('abort', () => clearTimeout(settling));
  for (const file of new Set([path, target])) {
    const name = basename(file);
    try {
      watch(dirname(file), { signal }, (_, changed) => {
        if (changed !== null && !isSameName(changed, name)) return;
        clearTimeout(settling);
        settling = setTimeout(onChange, settleTime);
      }).on('error', onChange);
    } catch {
      // The folder isn't there or can't be watched. The file is still read at each refresh.
    }
  }
  // The file may have changed after it was read and before it was watched.
  onChange();
}

/** macOS may tell a name with its accents apart from their letters. */
const isSameName = (one: string, other: string): boolean => one.normalize() === other.normalize();
