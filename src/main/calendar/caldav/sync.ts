/** Brings the stored objects of a calendar up to date, by asking only for what changed (RFC 4791, RFC 6578). */

import type { FeedFault } from '../../../shared/domain/calendar';
import {
  chunksOf,
  day,
  fail,
  type Instant,
  type Interval,
  ok,
  type Result,
} from '../../../shared/domain/common';
import { splitObject } from './calendarObject';
import type { DavAnswer, DavClient } from './davClient';
import type { Credentials } from './digest';
import type { DavResponse } from './multistatus';
import { noObjects, putObject, type StoredObjects, type SyncHead } from './objectStore';
import { changesBody, multigetBody, names, queryBody, tagsBody } from './requestBodies';

export interface SyncParts {
  readonly client: DavClient;
  readonly credentials: Credentials;
  /** The calendar, without user and password. */
  readonly url: URL;
  readonly now: Instant;
  readonly signal: AbortSignal;
  /** Returns a new revision. */
  newRevision(): string;
}

/** The new tags, and the objects if they were read. */
export interface Synced {
  readonly head: SyncHead;
  readonly stored: StoredObjects | null;
}

/** As far back as Insight looks, with some weeks to spare. */
const daysBehind = 57 * 7;
/** What is needed ahead, and what is asked for, so that the window holds for months. */
const daysNeeded = 5 * 7;
const daysAhead = 26 * 7;
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

type Tags = Pick<SyncHead, 'ctag' | 'syncToken'>;

/**
 * Asks whether the calendar changed, and reads what did.
 *
 * @param known what is stored, if it is about the same calendar
 * @param load reads the stored objects; only called if something changed
 */
export async function sync(
  parts: SyncParts,
  known: SyncHead | null,
  load: () => Promise<StoredObjects | null>,
): Promise<Result<Synced, FeedFault>> {
  const { now, url } = parts;
  const asking = createAsking(parts);
  const tags = await asking.tags();
  if (!tags.ok) return tags;
  const isCurrent = known !== null && now + daysNeeded * day <= known.window.end && now >= known.window.start;
  if (isCurrent && isUnchanged(known, tags.value)) return ok({ head: known, stored: null });

  const stored = known === null ? null : await load();
  const window = { start: now - daysBehind * day, end: now + daysAhead * day };
  const fresh = { version: 1, url: url.href, window, ...tags.value } as const;
  if (known === null || stored === null) {
    const all = await asking.everything(window);
    if (!all.ok) return all;
    return ok({ head: asking.tagged({ ...fresh, revision: parts.newRevision() }), stored: all.value });
  }

  const changes = isCurrent && known.syncToken !== null ? await asking.changes(known.syncToken) : null;
  if (changes?.ok === false) return changes;
  const since = changes?.value ?? null;
  let changed: boolean;
  if (since !== null) {
    changed = removeAll(stored, since.removed);
    const updated = await asking.update(stored, since.changed);
    if (!updated.ok) return updated;
    changed ||= updated.value;
  } else {
    const listed = await asking.list(window);
    if (!listed.ok) return listed;
    changed = removeAll(
      stored,
      [...stored.objects.keys()].filter(href => !listed.value.has(href)),
    );
    const updated = await asking.update(stored, listed.value);
    if (!updated.ok) return updated;
    changed ||= updated.value;
  }
  const revision = changed ? parts.newRevision() : known.revision;
  const head = since === null ? fresh : { ...known, ...tags.value, syncToken: since.syncToken };
  return ok({ head: asking.tagged({ ...head, revision }), stored });
}

const isUnchanged = (known: Tags, { ctag, syncToken }: Tags): boolean =>
  (ctag !== null && ctag === known.ctag) || (syncToken !== null && syncToken === known.syncToken);

function removeAll({ objects }: StoredObjects, hrefs: readonly string[]): boolean {
  return hrefs.filter(href => objects.delete(href)).length > 0;
}

function createAsking({ client, credentials, url, signal }: SyncParts) {
  /** Whether an object could not be read, so that the tags must not say that nothing is missing. */
  let isIncomplete = false;

  async function ask(
    method: 'PROPFIND' | 'REPORT',
    depth: '0' | '1',
    content: string,
    onResponse: (response: DavResponse, href: string) => void,
  ): Promise<Result<DavAnswer, FeedFault>> {
    const answer = await client.list({ method, url, depth, content }, credentials, signal, response => {
      const href = hrefOf(response, url);
      if (href !== null) onResponse(response, href);
    });
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
    if (status === 404 || status === 410) return fail('not-found');
    return fail(status === 403 ? 'wrong-password' : 'server');
  }

  async function tags(): Promise<Result<Tags, FeedFault>> {
    let found: Tags = { ctag: null, syncToken: null };
    const asked = await askForList('PROPFIND', '0', tagsBody, ({ properties }) => {
      const textOf = (name: string): string | null => properties.get(name)?.text.trim() || null;
      found = { ctag: textOf(names.ctag), syncToken: textOf(names.syncToken) };
    });
    return asked.ok ? ok(found) : asked;
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

  return { tags, list, everything, changes, update, tagged };
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
