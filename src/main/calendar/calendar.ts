/** All feeds together: their occurrences in the days around now, and their health. */

import {
  type CountingRules,
  type FeedFault,
  type FeedHealth,
  type FeedOccurrences,
  isStale,
  meetingsOf,
  meetingsOn,
  type StaleFeed,
  verdictsOf,
} from '../../shared/domain/calendar';
import {
  fail,
  type Instant,
  type Interval,
  midnightAfter,
  ok,
  type Result,
  hostZone as systemHostZone,
} from '../../shared/domain/common';
import { type Feed, sampleSource } from '../../shared/domain/settings';
import { ownerInSource } from './addresses';
import { createDrives, createFileWatch, type Watch } from './fetch';
import { createPolling } from './polling';
import { createSubscriptions, type SubscriptionsParts } from './subscriptions';

/** The result of testing a feed. */
export interface FeedTest {
  readonly events: number;
  readonly today: readonly ({ readonly title: string } & Interval)[];
}

/** The feeds that the user added. */
export interface FeedCalendar {
  /** Follows these feeds and no others. Idempotent. A feed whose source changed, by a new password, starts over. */
  follow(feeds: readonly Feed[]): void;
  /** Checks all feeds now. One that is being read is read once more afterwards. */
  refresh(): void;
  /** Expands the feeds again if the day or the time zone has changed since. */
  reexpand(): void;
  /** Checks one feed now, whether it is followed or not. */
  test(feed: Feed): Promise<Result<FeedTest, FeedFault>>;
  health(feedId: string): FeedHealth;
  /** Returns the user's addresses in a feed as far as its address or its contents tell them. */
  foundAddresses(feedId: string): readonly string[];
  /** Returns the first feed that has not been updated for too long, or null. */
  staleFeed(now: Instant): StaleFeed | null;
  /** The occurrences from 31 days ago to 8 days ahead, feed by feed. */
  occurrences(): readonly (FeedOccurrences & { readonly feedId: string })[];
  /** Stops following and removes every copy. Resolves to the names of files that could not be removed. */
  erase(): Promise<readonly string[]>;
  /** Returns at least the occurrences in a window. A window beyond the days around now is parsed on each call. */
  occurrencesIn(window: Interval): Promise<readonly FeedOccurrences[]>;
  /** Whether a local file is still being read, which never ends on a drive that does not answer. */
  isBlocked(): boolean;
  /** Stops everything. Resolves once no file is being written any more. */
  stop(): Promise<void>;
}

export interface CalendarParts
  extends Pick<SubscriptionsParts, 'folder' | 'resources' | 'fetch' | 'accountFetch' | 'read' | 'clock'> {
  /** Called when occurrences or health changed. */
  onChange(): void;
  /** A feed cannot be read, for another reason than the last time or for the first time. */
  onFault?(fault: FeedFault): void;
  readonly watch?: Watch;
  random?(): number;
  /** Returns the IANA name of the computer's zone. */
  hostZone?(): string;
  /** Returns the user's patterns for join links. */
  joinPatterns(): readonly string[];
  /** Returns what the user wants to count. */
  rules(): CountingRules;
}

const daysBehind = 31;
const daysAhead = 8;
/** The user's address in the sample calendar, which has a declined invitation. */
const sampleAddress = 'you@example.com';

/** Creates the calendar without any feeds. */
export function createCalendar(parts: CalendarParts): FeedCalendar {
  const drives = createDrives();
  const { clock, watch = createFileWatch(drives), random = Math.random, hostZone = systemHostZone } = parts;
  const span = () => {
    const now = clock.now();
    return {
      window: { start: midnightAfter(now, -daysBehind), end: midnightAfter(now, daysAhead) },
      hostZone: hostZone(),
      joinPatterns: parts.joinPatterns(),
    };
  };

  const subscriptions = createSubscriptions({ ...parts, drives, watch, random, span, onChange: changed });
  const polling = createPolling(clock, subscriptions.followed);

  function changed(): void {
    polling.schedule();
    parts.onChange();
  }

  const activeFeeds = (): readonly Feed[] => subscriptions.listed().filter(({ on }) => on);

  const occurrences: FeedCalendar['occurrences'] = () =>
    activeFeeds().map(feed => ({
      feedId: feed.id,
      ...mineIn(feed, owner(feed)),
      occurrences: subscriptions.get(feed.id)?.occurrences() ?? [],
    }));

  /** @param inFeed what the feed tells; as it was last read, if not given */
  function owner(feed: Feed, inFeed = subscriptions.get(feed.id)?.owner() ?? []): readonly string[] {
    if (feed.source === sampleSource) return [sampleAddress];
    const inSource = ownerInSource(feed.source);
    return inSource === null ? inFeed : [...new Set([inSource, ...inFeed])];
  }

  const health = (feedId: string): FeedHealth => subscriptions.get(feedId)?.health() ?? unknownHealth;

  return {
    follow: subscriptions.follow,

    refresh() {
      for (const subscription of subscriptions.followed()) subscription.checkAgain();
    },

    reexpand() {
      for (const subscription of subscriptions.followed()) subscription.reexpand();
    },

    async test(feed) {
      const reading = await subscriptions.test(feed);
      if (!reading.ok) return fail(reading.problem);
      const { events, occurrences } = reading.value;
      const mine = mineIn(feed, owner(feed, reading.value.owner));
      const meetings = meetingsOf(verdictsOf([{ occurrences, ...mine }], parts.rules()));
      const today = meetingsOn(meetings, clock.now()).map(({ title, start, end }) => ({ title, start, end }));
      return ok({ events, today });
    },

    health,

    foundAddresses(feedId) {
      const feed = subscriptions.listed().find(({ id }) => id === feedId);
      return feed === undefined || feed.source === sampleSource ? [] : owner(feed);
    },

    staleFeed(now) {
      const feed = activeFeeds().find(({ id }) => isStale(health(id), now));
      return feed === undefined ? null : { name: feed.name, lastSuccess: health(feed.id).lastSuccess };
    },

    occurrences,

    async occurrencesIn(window) {
      const { start, end } = span().window;
      if (window.start >= start && window.end <= end) return occurrences();
      return Promise.all(
        activeFeeds().map(async feed => ({
          ...mineIn(feed, owner(feed)),
          occurrences: (await subscriptions.get(feed.id)?.occurrencesIn(window)) ?? [],
        })),
      );
    },

    isBlocked: subscriptions.isBlocked,
    erase: subscriptions.erase,

    async stop() {
      polling.stop();
      await subscriptions.stop();
    },
  };
}

/** The user in a feed: the addresses entered in Settings, or else those that were found. */
const mineIn = (
  { addresses, countsUnanswered }: Feed,
  found: readonly string[],
): Omit<FeedOccurrences, 'occurrences'> => ({
  addresses: addresses.length > 0 ? addresses : found,
  ...(countsUnanswered !== undefined && { countsUnanswered }),
});

const unknownHealth: FeedHealth = {
  lastSuccess: null,
  nextFetch: null,
  fault: null,
  bytes: null,
  events: null,
  problems: [],
  problemCount: 0,
};
