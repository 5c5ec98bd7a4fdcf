/** A feed that is a file on this computer: brought like one from the web, and watched. */

import { constants } from 'node:fs';
import { chmod, copyFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FeedFault } from '../../../shared/domain/calendar';
import { fail, ok } from '../../../shared/domain/common';
import { type Fetch, maxFeedBytes } from './fetch';

/**
 * Copies the file, so that it is read as it is at one moment, and a damaged or missing one leaves the last good copy.
 * Its size and time of change stand for an ETag.
 */
export const copyLocalFile: Fetch = async (source, path, known) => {
  try {
    const found = await stat(source);
    if (found.isDirectory()) return fail('folder');
    const { size, mtimeMs } = found;
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

/** Calls `onChange` when the file is written, replaced, removed or comes back; gives what ends that. */
export type Watch = (path: string, onChange: () => void) => () => void;

export const watchFile: Watch = (path, onChange) => {
  // Loaded when there is such a feed: the launch has no time for it.
  const watching = import('chokidar').then(({ watch }) =>
    // Its folder is watched: a watch on the file itself ends when another is put in its place a second time.
    watch(dirname(path), {
      depth: 0,
      ignored: other => other !== path && other !== dirname(path),
      ignoreInitial: true,
      awaitWriteFinish: { stabilityThreshold: 300, pollInterval: 100 },
    })
      .on('all', onChange)
      // What can't be watched is still read at each refresh.
      .on('error', onChange),
  );
  return () => void watching.then(watcher => watcher.close());
};
