/** The subscriptions of all feeds: added, watched and dropped as the list of feeds changes. */

import { isAbsolute, join } from 'node:path';
import type { FeedFault } from '../../shared/domain/calendar';
import { type Feed, sampleSource } from '../../shared/domain/settings';
import type { Clock } from '../platform';
import { isAccountSource } from './addresses';
import type { Fetch } from './fetch';
import { createLocalFetch, type Drives, type Watch } from './fetch';
import { createLastGoodCopies } from './lastGoodCopies';
import type { ParseFeed, ParseOutcome } from './parseJob';
import { updateSample } from './sample';
import { type ExpandedWindow, type Origin, type Subscription, subscribe } from './subscription';

export interface SubscriptionsParts {
  /** The folder of the last good copies. */
  readonly folder: string;
  /** The folder of the sample calendar. */
  readonly resources: string;
  /** Downloads a feed from the web. */
  readonly fetch: Fetch;
  /** Returns how to fetch an account's calendar whose objects are kept at a path. */
  accountFetch?(objectsPath: string): Fetch;
  readonly read: ParseFeed;
  readonly clock: Clock;
  readonly drives: Drives;
  readonly watch: Watch;
  random(): number;
  /** Returns what feeds are expanded for now. */
  span(): ExpandedWindow;
  /** Called when a subscription or the list of feeds changed. */
  onChange(): void;
  /** Called when a feed cannot be read, the first time and whenever the reason differs from the last one. */
  onFault?(fault: FeedFault): void;
}

export interface Subscriptions {
  /** Follows these feeds and no others. Idempotent. A feed whose source changed, by a new password, starts over. */
  follow(feeds: readonly Feed[]): void;
  /** All feeds, including those that are switched off. */
  listed(): readonly Feed[];
  /** The subscriptions of the feeds that are switched on, in the order of the list. */
  followed(): readonly Subscription[];
  /** The subscription of a feed that is followed or being tested. */
  get(feedId: string): Subscription | undefined;
  /** Checks a feed now, whether it is followed or not. */
  test(feed: Feed): Promise<ParseOutcome>;
  /** Stops following and removes every copy. Resolves to the names of files that could not be removed. */
  erase(): Promise<readonly string[]>;
  /** Whether a local file is still being read. */
  isBlocked(): boolean;
  /** Stops everything. Resolves once no file is being written any more. */
  stop(): Promise<void>;
}

/** Creates the subscriptions of an empty list of feeds. */
export function createSubscriptions(parts: SubscriptionsParts): Subscriptions {
  const { clock, read, random, span, watch, onChange, onFault } = parts;
  const copies = createLastGoodCopies(parts.folder);
  const localFiles = createLocalFetch(parts.drives);
  /** Of the feeds that are followed, and of those that are being tested. */
  const subscriptions = new Map<string, Subscription>();
  const testing = new Set<string>();
  const watching = new Map<string, () => void>();
  let listed: readonly Feed[] = [];

  function originOf({ id, source }: Feed): Origin {
    if (source === sampleSource) {
      return { source: join(parts.resources, 'sample-day.ics'), fetch: updateSample(clock), polled: false };
    }
    if (isAccountSource(source) && parts.accountFetch !== undefined) {
      return { source, fetch: parts.accountFetch(copies.objectsPathOf(id)), polled: true };
    }
    return isAbsolute(source)
      ? { source, fetch: localFiles.fetch, polled: false }
      : { source, fetch: parts.fetch, polled: true };
  }

  function add(feed: Feed): Subscription {
    const subscription = subscribe(feed.id, originOf(feed), {
      clock,
      copies,
      read,
      random,
      span,
      onChange,
      onFault,
    });
    subscriptions.set(feed.id, subscription);
    subscription.restore();
    return subscription;
  }

  function unwatch(feedId: string): void {
    watching.get(feedId)?.();
    watching.delete(feedId);
  }

  /** Ends a subscription. The copy of a feed that is only switched off is kept. */
  function drop(feedId: string): void {
    const subscription = subscriptions.get(feedId);
    subscriptions.delete(feedId);
    void subscription?.stop().then(() => {
      if (!listed.some(({ id }) => id === feedId)) return copies.remove(feedId);
    });
  }

  function start(feed: Feed): void {
    const tested = subscriptions.get(feed.id);
    const subscription = tested ?? add(feed);
    if (isAbsolute(feed.source)) {
      watching.set(feed.id, watch(feed.source, subscription.checkAgain));
    }
    if (tested === undefined) void subscription.check();
  }

  function follow(feeds: readonly Feed[]): void {
    const before = listed;
    listed = feeds;
    const active = new Set(feeds.filter(({ on }) => on).map(({ id }) => id));
    const sources = new Map(before.map(({ id, source }) => [id, source]));
    const moved = new Set(
      feeds.filter(({ id, source }) => (sources.get(id) ?? source) !== source).map(({ id }) => id),
    );
    for (const id of [...watching.keys()]) if (!active.has(id) || moved.has(id)) unwatch(id);
    for (const id of [...subscriptions.keys()]) {
      if (moved.has(id) || (!active.has(id) && !testing.has(id))) drop(id);
    }
    const running = new Set(before.filter(({ on }) => on).map(({ id }) => id));
    for (const feed of feeds) if (feed.on && (!running.has(feed.id) || moved.has(feed.id))) start(feed);
    // A feed that was removed while it was off has no subscription, but it still has a copy.
    for (const { id, on } of before) if (!on && !feeds.some(feed => feed.id === id)) void copies.remove(id);
    if (changeKey(before) !== changeKey(feeds)) onChange();
  }

  return {
    isBlocked: localFiles.isBlocked,
    follow,
    listed: () => listed,
    followed: () => listed.filter(({ on }) => on).flatMap(({ id }) => subscriptions.get(id) ?? []),
    get: feedId => subscriptions.get(feedId),

    async test(feed) {
      testing.add(feed.id);
      const reading = await (subscriptions.get(feed.id) ?? add(feed)).check();
      testing.delete(feed.id);
      if (!reading.ok && !listed.some(({ id, on }) => id === feed.id && on)) drop(feed.id);
      return reading;
    },

    async erase() {
      const ended = [...subscriptions.values()];
      follow([]);
      await Promise.all(ended.map(subscription => subscription.stop()));
      return copies.erase();
    },

    async stop() {
      for (const stopWatching of watching.values()) stopWatching();
      await Promise.all([...subscriptions.values()].map(subscription => subscription.stop()));
    },
  };
}

/** Returns a text that differs if two lists of feeds bring different occurrences. */
const changeKey = (feeds: readonly Feed[]): string =>
  JSON.stringify(
    feeds.map(({ id, addresses, countsUnanswered, on }) => ({ id, addresses, countsUnanswered, on })),
  );
