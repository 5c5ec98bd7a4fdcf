/** Fetches a calendar of an account as one file, like a feed, after asking only for what changed. */

import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { fail, ok } from '../../../shared/domain/common';
import type { Clock } from '../../platform';
import { accountCalendarOf } from '../addresses';
import { type Fetch, maxFeedBytes } from '../fetch';
import type { DavClient } from './davClient';
import { mergedCalendar } from './mergedCalendar';
import { createObjectStore, writeLines } from './objectStore';
import { sync } from './sync';
import type { ReadTags } from './tagReader';

/**
 * Creates the fetch of one calendar. The ETag of what it saves is the revision of the stored objects.
 *
 * @param objectsPath where the objects are kept
 */
export function createAccountFetch(
  client: DavClient,
  readTags: ReadTags,
  { now }: Pick<Clock, 'now'>,
  objectsPath: string,
): Fetch {
  const store = createObjectStore(objectsPath);
  return async (source, path, known, signal) => {
    const calendar = accountCalendarOf(source);
    // The keystore could not decrypt it.
    if (calendar === null) return fail('unreachable');
    const { url, credentials } = calendar;
    const head = await store.head();
    const synced = await sync(
      { client, readTags, credentials, url, now: now(), signal, newRevision: randomUUID },
      head?.url === url.href ? head : null,
      store.objects,
    );
    if (!synced.ok) {
      return synced.problem === 'busy'
        ? ok({ kind: 'busy', retryAfter: client.waitFor(url.origin) })
        : synced;
    }
    const { head: fresh, stored } = synced.value;
    if (stored !== null && !(await store.write(fresh, stored))) return fail('no-access');
    if (known.etag === fresh.revision) return ok({ kind: 'not-modified' });
    const objects = stored ?? (await store.objects());
    // The objects are damaged, so the next check reads everything again.
    if (objects === null) return store.forget().then(() => fail('damaged'));
    const bytes = await writeLines(path, mergedCalendar(objects), '\r\n').catch(() => null);
    if (bytes === null || bytes > maxFeedBytes) {
      await rm(path, { force: true });
      return fail(bytes === null ? 'no-access' : 'too-large');
    }
    return ok({ kind: 'new', bytes, charset: 'utf-8', etag: fresh.revision, lastModified: null });
  };
}
