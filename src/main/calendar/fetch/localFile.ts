/** Feeds that are local files: copied like downloads, and watched. */

import { constants } from 'node:fs';
import { chmod, copyFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FeedFault } from '../../../shared/domain/calendar';
import { fail, ok } from '../../../shared/domain/common';
import { type Fetch, maxFeedBytes } from './fetch';

/**
 * Copies a file, so that it is parsed in a consistent state and the last good copy survives if it is damaged or deleted.
 * Its size and modification time serve as the ETag.
 */
export const copyLocalFile: Fetch = async (source, path, known) => {
  try {
    const stats = await stat(source);
    if (stats.isDirectory()) return fail('folder');
    const { size, mtimeMs } = stats;
    const etag = `${size}-${mtimeMs}`;
    if (etag === known.etag) return ok({ kind: 'not-modified' });
    if (size > maxFeedBytes) return fail('too-large');
    await copyFile(source, path, constants.COPYFILE_FICLONE);
    await chmod(path, 0o600);
    return ok({ kind: 'new', bytes: size, etag, lastModified: null });
  } catch (error) {
    return fail(faultOf(error as NodeJS.ErrnoException));
  }
};

const faultOf = ({ code }: NodeJS.ErrnoException): FeedFault =>
  code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'no-access';

/** Calls `onChange` when a file is written, replaced, removed or created. Returns a function that stops watching. */
export type Watch = (path: string, onChange: () => void) => () => void;

/** Watches a file with chokidar. */
export const watchFile: Watch = (path, onChange) => {
  // Imported only if there is such a feed, to keep the launch fast.
  const watching = import('chokidar').then(({ watch }) =>
    // The folder is watched because a watch on the file ends when the file is replaced for the second time.
    watch(dirname(path), {
      depth: 0,
      ignored: other => other !== path && other !== dirname(path),
      ignoreInitial: true,
      awaitWriteFinish: { stabilityThreshold: 300, pollInterval: 100 },
    })
      .on('all', onChange)
      // The file may have changed after it was read and before the watcher was ready.
      .on('ready', onChange)
      // A file that cannot be watched is still read at each refresh.
      .on('error', onChange),
  );
  return () => void watching.then(watcher => watcher.close());
};
