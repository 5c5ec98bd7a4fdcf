/** Brings the stored objects of a calendar up to date, by asking only for what changed (RFC 4791, RFC 6578). */

import type { FeedFault } from '../../../shared/domain/calendar';
import { day, type Instant, ok, type Result } from '../../../shared/domain/common';
import { type CalendarAccess, createCalendarRequests } from './calendarRequests';
import type { StoredObjects, SyncHead } from './objectStore';
import type { ReadTags, Tags } from './tagReader';

export interface SyncParts extends CalendarAccess {
  readonly readTags: ReadTags;
  readonly now: Instant;
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
  const { now, url, credentials, signal } = parts;
  const asking = createCalendarRequests(parts);
  const tags = await parts.readTags(url, credentials, signal);
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
