/** What is asked of the server of one calendar (RFC 4791, RFC 6578). */

import type { FeedFault } from '../../../shared/domain/calendar';
import { chunksOf, fail, type Interval, ok, type Result } from '../../../shared/domain/common';
import type { Credentials } from '../fetch';
import { splitObject } from './calendarObject';
import type { DavAnswer, DavClient } from './davClient';
import type { DavResponse } from './multistatus';
import { noObjects, putObject, type StoredObjects, type SyncHead } from './objectStore';
import { changesBody, multigetBody, names, queryBody } from './requestBodies';

export interface CalendarAccess {
  readonly client: DavClient;
  readonly credentials: Credentials;
  /** The calendar, without user and password. */
  readonly url: URL;
  readonly signal: AbortSignal;
}

/** Servers limit how much they look up at once. */
const multigetSize = 100;
/** A list of changes may come in parts. */
const maxParts = 50;

/** The objects in a list, by URL. `href` is as the server writes it. */
type Listed = ReadonlyMap<string, ListedObject>;

interface ListedObject {
  readonly href: string;
  readonly etag: string | null;
}

/** Creates the requests of one check. */
export function createCalendarRequests({ client, credentials, url, signal }: CalendarAccess) {
  /** Whether an object could not be read, so that the tags must not say that nothing is missing. */
  let isIncomplete = false;

  async function ask(
    method: 'PROPFIND' | 'REPORT',
    depth: '0' | '1',
    content: string,
    onResponse: (response: DavResponse, href: string) => void,
  ): Promise<Result<DavAnswer, FeedFault>> {
    const answer = await client.list(
      { method, url, depth, content, isKnown: true },
      credentials,
      signal,
      response => {
        const href = hrefOf(response, url);
        if (href !== null) onResponse(response, href);
      },
    );
    return answer.ok && answer.value.kind === 'elsewhere' ? fail('unsafe-redirect') : answer;
  }

  /** The same, if nothing but a whole list will do. */
  async function askForList(
    method: 'PROPFIND' | 'REPORT',
    depth: '0' | '1',
    content: string,
    onResponse: (response: DavResponse, href: string) => void,
  ): Promise<Result<null, FeedFault>> {
    let isCut = false;
    const answer = await ask(method, depth, content, (response, href) => {
      if (isSame(href, url.href) && response.status !== null && response.status >= 400) isCut = true;
      else onResponse(response, href);
    });
    if (!answer.ok) return answer;
    if (answer.value.kind === 'list') return isCut ? fail('server') : ok(null);
    const status = answer.value.kind === 'other' ? answer.value.status : 0;
    return fail(status === 404 || status === 410 ? 'not-in-account' : 'server');
  }

  async function list(window: Interval): Promise<Result<Listed, FeedFault>> {
    const listed = new Map<string, ListedObject>();
    const asked = await askForList('REPORT', '1', queryBody(window, false), (response, href) => {
      // An object that the server cannot list right now has not been deleted.
      if (!isGone(response)) listed.set(href, listedOf(response));
    });
    return asked.ok ? ok(listed) : asked;
  }

  /** Reads all objects in one request, or in several if that is too much for the server or for us. */
  async function everything(window: Interval): Promise<Result<StoredObjects, FeedFault>> {
    const stored = noObjects();
    const missing = new Map<string, ListedObject>();
    const asked = await askForList('REPORT', '1', queryBody(window, true), (response, href) => {
      if (put(stored, response, href) === 'failed') missing.set(href, listedOf(response));
    });
    if (asked.ok) {
      const updated = await update(stored, missing);
      return updated.ok ? ok(stored) : updated;
    }
    if (!['too-large', 'timeout', 'server', 'damaged'].includes(asked.problem)) return asked;
    const listed = await list(window);
    if (!listed.ok) return listed;
    const parts = noObjects();
    const updated = await update(parts, listed.value);
    return updated.ok ? ok(parts) : updated;
  }

  /** Returns what changed since a token; null if the server no longer knows the token, or none at all. */
  async function changes(token: string): Promise<Result<Changes | null, FeedFault>> {
    const changed = new Map<string, ListedObject>();
    const removed = new Set<string>();
    let syncToken = token;
    for (let part = 0; part < maxParts; part++) {
      let isPartial = false;
      const answer = await ask('REPORT', '0', changesBody(syncToken), (response, href) => {
        if (isSame(href, url.href)) isPartial ||= response.status === 507;
        else if (isGone(response)) {
          removed.add(href);
          changed.delete(href);
        } else {
          removed.delete(href);
          changed.set(href, listedOf(response));
        }
      });
      if (!answer.ok) return answer;
      if (answer.value.kind !== 'list' || answer.value.syncToken === null) return ok(null);
      const isStuck = answer.value.syncToken === syncToken;
      syncToken = answer.value.syncToken;
      if (!isPartial) return ok({ changed, removed: [...removed], syncToken });
      if (isStuck) return ok(null);
    }
    return ok(null);
  }

  /** Reads the listed objects whose ETag differs. Returns whether anything changed. */
  async function update(stored: StoredObjects, listed: Listed): Promise<Result<boolean, FeedFault>> {
    const { objects } = stored;
    const wanted = [...listed].filter(
      ([href, { etag }]) => etag === null || objects.get(href)?.etag !== etag,
    );
    let changed = false;
    for (const chunk of chunksOf(wanted, multigetSize)) {
      const answered = new Set<string>();
      const hrefs = chunk.map(([, { href }]) => href);
      const asked = await askForList('REPORT', '1', multigetBody(hrefs), (response, href) => {
        answered.add(href);
        const done = isGone(response) ? objects.delete(href) : put(stored, response, href);
        if (done === 'failed') isIncomplete = true;
        else changed ||= done;
      });
      if (!asked.ok) return asked;
      if (chunk.some(([href]) => !answered.has(href))) isIncomplete = true;
    }
    return ok(changed);
  }

  /** Returns what to store: without tags if an object is missing, so that it is asked for again. */
  const tagged = (head: SyncHead): SyncHead =>
    isIncomplete ? { ...head, ctag: null, syncToken: null } : head;

  return { list, everything, changes, update, tagged };
}

interface Changes {
  readonly changed: Listed;
  readonly removed: readonly string[];
  readonly syncToken: string;
}

/** Stores an object. Returns whether it is new; one that could not be read stays as it was. */
function put(stored: StoredObjects, response: DavResponse, href: string): boolean | 'failed' {
  const data = response.properties.get(names.data)?.text;
  if (data === undefined && response.failure === 404) {
    // Not a calendar object, which must not be asked for each time.
    return putObject(stored, href, etagOf(response), { events: '', zones: [] });
  }
  const object = data === undefined ? null : splitObject(data);
  return object === null ? 'failed' : putObject(stored, href, etagOf(response), object);
}

const isGone = ({ status }: DavResponse): boolean => status === 404 || status === 410;

const isSame = (a: string, b: string): boolean => a.replace(/\/$/, '') === b.replace(/\/$/, '');

const listedOf = (response: DavResponse): ListedObject => ({ href: response.href, etag: etagOf(response) });

const etagOf = ({ properties }: DavResponse): string | null =>
  properties.get(names.etag)?.text.trim() || null;

function hrefOf({ href }: DavResponse, base: URL): string | null {
  const url = URL.parse(href, base.href);
  return url === null || url.origin !== base.origin ? null : url.href;
}
