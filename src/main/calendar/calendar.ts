/** All feeds together: followed, asked again in time, each on its own, and what they bring for the days around now. */

import { isAbsolute, join } from 'node:path';
import type { StaleFeed } from '../../shared/domain/calendar';
import {
  type FeedFault,
  type FeedHealth,
  type FeedOccurrences,
  isStale,
  meetingsOf,
  meetingsOn,
  verdictsOf,
} from '../../shared/domain/calendar';
import type { Instant } from '../../shared/domain/common';
import {
  fail,
  type Interval,
  midnightAfter,
  ok,
  type Result,
  hostZone as systemHostZone,
} from '../../shared/domain/common';
import { type Feed, sampleSource } from '../../shared/domain/settings';
import type { Clock } from '../platform';
import { createCopies } from './copies';
import type { Fetch } from './fetch/fetch';
import { copyLocalFile, type Watch, watchFile } from './fetch/localFile';
import { createPolling } from './polling';
import type { ReadFeed } from './readJob';
import { updateSample } from './sample';
import { type Origin, type Subscription, subscribe } from './subscription';

/** What a feed was found to hold when it was asked just now. */
export interface FeedTest {
  readonly events: number;
  readonly today: readonly ({ readonly title: string } & Interval)[];
}

export interface FeedCalendar {
  /** Follows these feeds and no others; to say it again changes nothing. A feed's source never changes. */
  follow(feeds: readonly Feed[]): void;
  /** Asks all of them now. */
  refresh(): void;
  /** To be called when the day or the computer's zone may be another one: expands anew where it is. */
  reexpand(): void;
  /** Asks one feed now, followed or not. */
  test(feed: Feed): Promise<Result<FeedTest, FeedFault>>;
  health(feedId: string): FeedHealth;
  /** The first feed that has not been updated for too long, if any. */
  staleFeed(now: Instant): StaleFeed | null;
  /** From 31 days ago to 8 days ahead, feed by feed in the order in which they are followed. */
  occurrences(): readonly (FeedOccurrences & { readonly feedId: string })[];
  /** Follows nothing more, and removes every copy; gives the names of the files that the system keeps. */
  erase(): Promise<readonly string[]>;
  /** At least those in a window: from what is at hand or, where that doesn't reach, read anew and kept nowhere. */
  occurrencesIn(window: Interval): Promise<readonly FeedOccurrences[]>;
  /** Ends it at once; resolves when it leaves the files alone. */
  stop(): Promise<void>;
}

export interface CalendarParts {
  /** Where the last good copies lie. */
  readonly folder: string;
  /** Where the sample day lies. */
  readonly resources: string;
  /** Brings a feed from the web. */
  readonly fetch: Fetch;
  readonly read: ReadFeed;
  readonly clock: Clock;
  /** Called when occurrences or health are different now. */
  onChange(): void;
  /** A feed cannot be read, for another reason than the last time or for the first time. */
  onFault?(fault: FeedFault): void;
  readonly watch?: Watch;
  random?(): number;
  /** IANA's name of the computer's zone. */
  hostZone?(): string;
}

const daysBehind = 31;
const daysAhead = 8;
/** Who is meant by the sample day's declined invitation. */
const sampleAddress = 'you@example.com';

export function createCalendar(parts: CalendarParts): FeedCalendar {
  const { clock, watch = watchFile, random = Math.random, hostZone = systemHostZone } = parts;
  const copies = createCopies(parts.folder);
  /** Of the feeds that are followed, and of those that are being tested. */
  const subscriptions = new Map<string, Subscription>();
  const testing = new Set<string>();
  const watching = new Map<string, () => void>();
  let listed: readonly Feed[] = [];

  const span = () => {
    const now = clock.now();
    return {
      window: { start: midnightAfter(now, -daysBehind), end: midnightAfter(now, daysAhead) },
      hostZone: hostZone(),
    };
  };

  const followed = (): readonly Subscription[] =>
    listed.filter(({ on }) => on).flatMap(({ id }) => subscriptions.get(id) ?? []);

  const occurrences: FeedCalendar['occurrences'] = () =>
    listed
      .filter(({ on }) => on)
      .map(feed => ({
        feedId: feed.id,
        addresses: addressesOf(feed),
        occurrences: subscriptions.get(feed.id)?.occurrences() ?? [],
      }));

  const health = (feedId: string): FeedHealth => subscriptions.get(feedId)?.health() ?? unknownHealth;

  const polling = createPolling(clock, followed);

  function changed(): void {
    polling.schedule();
    parts.onChange();
  }

  function originOf({ source }: Feed): Origin {
    if (source === sampleSource) {
      return { source: join(parts.resources, 'sample-day.ics'), fetch: updateSample(clock), polled: false };
    }
    return isAbsolute(source)
      ? { source, fetch: copyLocalFile, polled: false }
      : { source, fetch: parts.fetch, polled: true };
  }

  function add(feed: Feed): Subscription {
    const subscription = subscribe(feed.id, originOf(feed), {
      clock,
      copies,
      read: parts.read,
      random,
      span,
      onChange: changed,
      onFault: fault => parts.onFault?.(fault),
    });
    subscriptions.set(feed.id, subscription);
    subscription.restore();
    return subscription;
  }

  function unwatch(feedId: string): void {
    watching.get(feedId)?.();
    watching.delete(feedId);
  }

  /** Ends it; the copy of a feed that is only switched off stays. */
  function drop(feedId: string): void {
    const subscription = subscriptions.get(feedId);
    subscriptions.delete(feedId);
    void subscription?.stop().then(() => {
      if (!listed.some(({ id }) => id === feedId)) return copies.remove(feedId);
    });
  }

  function begin(feed: Feed): void {
    const tested = subscriptions.get(feed.id);
    const subscription = tested ?? add(feed);
    if (isAbsolute(feed.source)) {
      watching.set(
        feed.id,
        watch(feed.source, () => void subscription.check()),
      );
    }
    if (tested === undefined) void subscription.check();
  }

  function follow(feeds: readonly Feed[]): void {
    const before = listed;
    listed = feeds;
    const wanted = new Set(feeds.filter(({ on }) => on).map(({ id }) => id));
    for (const id of [...watching.keys()]) if (!wanted.has(id)) unwatch(id);
    for (const id of [...subscriptions.keys()]) if (!wanted.has(id) && !testing.has(id)) drop(id);
    const running = new Set(before.filter(({ on }) => on).map(({ id }) => id));
    for (const feed of feeds) if (feed.on && !running.has(feed.id)) begin(feed);
    // Removed while it was off: only its copy is left.
    for (const { id, on } of before) if (!on && !feeds.some(feed => feed.id === id)) void copies.remove(id);
    if (shapeOf(before) !== shapeOf(feeds)) changed();
  }

  return {
    follow,

    refresh() {
      for (const subscription of followed()) void subscription.check();
    },

    reexpand() {
      for (const subscription of followed()) subscription.reexpand();
    },

    async test(feed) {
      testing.add(feed.id);
      const reading = await (subscriptions.get(feed.id) ?? add(feed)).check();
      testing.delete(feed.id);
      if (!reading.ok) {
        if (!listed.some(({ id, on }) => id === feed.id && on)) drop(feed.id);
        return fail(reading.problem);
      }
      const { events, occurrences } = reading.value;
      const meetings = meetingsOf(verdictsOf([{ occurrences, addresses: addressesOf(feed) }], []));
      const today = meetingsOn(meetings, clock.now()).map(({ title, start, end }) => ({ title, start, end }));
      return ok({ events, today });
    },

    health,

    staleFeed(now) {
      const feed = listed.find(({ id, on }) => on && isStale(health(id), now));
      return feed === undefined ? null : { name: feed.name, lastSuccess: health(feed.id).lastSuccess };
    },

    occurrences,

    async occurrencesIn(window) {
      const { start, end } = span().window;
      if (window.start >= start && window.end <= end) return occurrences();
      return Promise.all(
        listed
          .filter(({ on }) => on)
          .map(async feed => ({
            addresses: addressesOf(feed),
            occurrences: (await subscriptions.get(feed.id)?.occurrencesIn(window)) ?? [],
          })),
      );
    },

    async erase() {
      const ended = [...subscriptions.values()];
      follow([]);
      await Promise.all(ended.map(subscription => subscription.stop()));
      return copies.erase();
    },

    async stop() {
      polling.stop();
      for (const end of watching.values()) end();
      await Promise.all([...subscriptions.values()].map(subscription => subscription.stop()));
    },
  };
}

const addressesOf = ({ source, addresses }: Feed): readonly string[] =>
  source === sampleSource ? [...addresses, sampleAddress] : addresses;

/** What of the feeds makes a difference to what they bring. */
const shapeOf = (feeds: readonly Feed[]): string =>
  JSON.stringify(feeds.map(({ id, addresses, on }) => ({ id, addresses, on })));

const unknownHealth: FeedHealth = {
  lastSuccess: null,
  nextFetch: null,
  fault: null,
  bytes: null,
  events: null,
  problems: [],
};
