/** Asks whether calendars have changed: one request for all calendars of an account that are checked together. */

import { setTimeout as wait } from 'node:timers/promises';
import type { FeedFault } from '../../../shared/domain/calendar';
import { fail, type Millis, ok, type Result } from '../../../shared/domain/common';
import type { Credentials } from '../fetch';
import type { DavClient } from './davClient';
import type { DavResponse } from './multistatus';
import type { SyncHead } from './objectStore';
import { names, tagsBody } from './requestBodies';

/** By which a calendar tells whether anything in it has changed. */
export type Tags = Pick<SyncHead, 'ctag' | 'syncToken'>;

/** Reads the tags of one calendar, whose address has no user and password. */
export type ReadTags = (
  url: URL,
  credentials: Credentials,
  signal: AbortSignal,
) => Promise<Result<Tags, FeedFault>>;

/** Calendars in one collection that are about to be asked for. */
interface Group {
  readonly urls: Set<string>;
  /** The tags of those that the answer has; a problem if there is no answer. */
  readonly answer: Promise<Result<ReadonlyMap<string, Tags>, FeedFault>>;
}

/** So long a request waits for others; the checks of one refresh begin at the same time. */
const gathering: Millis = 50;

export function createTagReader(client: DavClient): ReadTags {
  const groups = new Map<string, Group>();

  async function ask(
    url: URL,
    depth: '0' | '1',
    credentials: Credentials,
    signal: AbortSignal,
  ): Promise<Result<ReadonlyMap<string, Tags>, FeedFault>> {
    const found = new Map<string, Tags>();
    const request = { method: 'PROPFIND', url, depth, content: tagsBody, isKnown: true } as const;
    const answer = await client.list(request, credentials, signal, response => {
      const at = URL.parse(response.href, url.href);
      if (at !== null) found.set(keyOf(at), tagsOf(response));
    });
    if (!answer.ok) return answer;
    if (answer.value.kind === 'elsewhere') return fail('unsafe-redirect');
    if (answer.value.kind === 'list') return ok(found);
    return fail([404, 410].includes(answer.value.status) ? 'not-in-account' : 'server');
  }

  /** Asks for the collection that has all of them. One that is alone is asked for by itself. */
  function gather(key: string, parent: URL, credentials: Credentials): Group {
    const urls = new Set<string>();
    const answer = wait(gathering).then(() => {
      groups.delete(key);
      return urls.size < 2 ? ok(new Map()) : ask(parent, '1', credentials, new AbortController().signal);
    });
    const group = { urls, answer };
    groups.set(key, group);
    return group;
  }

  return async (url, credentials, signal) => {
    const parent = new URL('..', url);
    const key = JSON.stringify([parent.href, credentials.user, credentials.password]);
    const group = groups.get(key) ?? gather(key, parent, credentials);
    group.urls.add(url.href);
    const aborted = new Promise<Result<never, FeedFault>>(resolve => {
      signal.addEventListener('abort', () => resolve(fail('unreachable')), { once: true });
    });
    const together = await Promise.race([group.answer, aborted]);
    if (!together.ok && !isOfRequest(together.problem)) return together;
    const known = together.ok ? together.value.get(keyOf(url)) : undefined;
    if (known !== undefined) return ok(known);
    const alone = await ask(url, '0', credentials, signal);
    return alone.ok ? ok(alone.value.get(keyOf(url)) ?? noTags) : alone;
  };
}

const noTags: Tags = { ctag: null, syncToken: null };

/** Whether asking for a single calendar may do better. */
const isOfRequest = (fault: FeedFault): boolean =>
  ['not-in-account', 'server', 'damaged', 'too-large', 'unsafe-redirect', 'redirects'].includes(fault);

const keyOf = ({ href }: URL): string => href.replace(/\/$/, '');

function tagsOf({ properties }: DavResponse): Tags {
  const textOf = (name: string): string | null => properties.get(name)?.text.trim() || null;
  return { ctag: textOf(names.ctag), syncToken: textOf(names.syncToken) };
}
