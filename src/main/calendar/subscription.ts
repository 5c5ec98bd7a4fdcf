/** One feed that is followed: what it last brought, how it is doing, and when it is asked again. */
import type { FeedFault, FeedHealth, Occurrence } from '../../shared/domain/calendar';
import { fail, type Instant, type Interval, ok } from '../../shared/domain/common';
import type { Clock } from '../platform';
import type { Copies, Copy } from './copies';
import { type Fetch, type Fetched, noValidators } from './fetch/fetch';
import type { ParsedCalendar } from './parse/parseCalendar';
import type { ReadFeed, ReadOutcome } from './readJob';
import { retryDelay } from './retryDelay';

/** What a feed is expanded for. */
export interface ExpandedWindow {
  readonly window: Interval;
  readonly hostZone: string;
}

export interface SubscriptionParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly copies: Copies;
  readonly read: ReadFeed;
  random(): number;
  /** What is wanted now. */
  span(): ExpandedWindow;
  /** Something of it is different now. */
  onChange(): void;
  /** It cannot be read, for another reason than the last time or for the first time. */
  onFault?(fault: FeedFault): void;
}

/** How a feed is brought to this computer. */
export interface Origin {
  readonly source: string;
  readonly fetch: Fetch;
  /** Whether it has to be asked for news; else it is watched, or never changes. */
  readonly polled: boolean;
}

export interface Subscription {
  /** Reads the copy of an earlier run. */
  restore(): void;
  /** Asks the source now; a check that is under way is the same check. Gives what is shown from then on. */
  check(): Promise<ReadOutcome>;
  /** Expands the copy anew where another span is wanted than it was expanded for. */
  reexpand(): void;
  nextFetch(): Instant | null;
  health(): FeedHealth;
  occurrences(): readonly Occurrence[];
  /** Reads the copy for another window, and keeps nothing of it; none where the copy is no good. */
  occurrencesIn(window: Interval): Promise<readonly Occurrence[]>;
  /** Ends it; resolves when it leaves the files alone. */
  stop(): Promise<void>;
}

type NewVersion = Extract<Fetched, { kind: 'new' }>;

export function subscribe(feedId: string, origin: Origin, parts: SubscriptionParts): Subscription {
  const { clock, copies, read } = parts;
  const stopping = new AbortController();
  const path = copies.pathOf(feedId);
  let calendar: ParsedCalendar | null = null;
  /** The span that was last asked of the copy. */
  let expandedFor = '';
  let copy: Copy | null = null;
  /** Whether the copy is there to be kept, so that the source need not send the same again. */
  let copyIsGood = false;
  let fault: FeedFault | null = null;
  let failures = 0;
  let nextFetch: Instant | null = null;
  let checking: Promise<ReadOutcome> | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  /** One at a time: what is asked of a feed never meets itself. */
  function enqueue<T>(job: () => Promise<T>): Promise<T> {
    const done = queue.then(job);
    // A mistake in one job surfaces at its caller and does not keep the next from its turn.
    queue = done.catch(() => undefined);
    return done;
  }

  async function expandCopy(): Promise<void> {
    const span = parts.span();
    const reading = await read({ path, ...span });
    if (stopping.signal.aborted) return;
    expandedFor = keyOf(span);
    // A copy that went bad is asked for anew; what was read of it before still holds.
    copyIsGood = reading.ok;
    if (reading.ok) calendar = reading.value;
    parts.onChange();
  }

  async function checkNow(): Promise<ReadOutcome> {
    nextFetch = null;
    const incoming = await copies.incoming();
    const brought = await origin.fetch(
      origin.source,
      incoming,
      copyIsGood && copy !== null ? copy : noValidators,
      stopping.signal,
    );
    if (!brought.ok) return failed(brought.problem);
    if (brought.value.kind === 'new') return take(incoming, brought.value);
    // Asked only of a copy that was read; a server that says so unasked is at fault.
    if (copy === null || calendar === null) return failed('server');
    copy = { ...copy, fetchedAt: clock.now() };
    if (!stopping.signal.aborted) await copies.confirm(feedId, copy);
    return succeeded(calendar);
  }

  /** Only what could be read takes the place of the last good copy. */
  async function take(incoming: string, { etag, lastModified, bytes }: NewVersion): Promise<ReadOutcome> {
    const span = parts.span();
    const reading = await read({ path: incoming, ...span });
    const fresh = { etag, lastModified, bytes, fetchedAt: clock.now() };
    const kept = reading.ok && !stopping.signal.aborted && (await copies.accept(feedId, incoming, fresh));
    if (!kept) await copies.discard(incoming);
    if (!reading.ok) return failed(reading.problem);
    if (!kept) return failed('no-access');
    calendar = reading.value;
    expandedFor = keyOf(span);
    copy = fresh;
    copyIsGood = true;
    return succeeded(reading.value);
  }

  function failed(problem: FeedFault): ReadOutcome {
    if (problem !== fault) parts.onFault?.(problem);
    fault = problem;
    failures++;
    return settled(fail(problem));
  }

  function succeeded(shown: ParsedCalendar): ReadOutcome {
    fault = null;
    failures = 0;
    return settled(ok(shown));
  }

  function settled(reading: ReadOutcome): ReadOutcome {
    const wait = retryDelay(fault, failures, parts.random());
    nextFetch = origin.polled ? clock.now() + wait : null;
    return reading;
  }

  return {
    restore: () =>
      void enqueue(async () => {
        copy = await copies.find(feedId);
        if (copy !== null && calendar === null) await expandCopy();
      }),

    check() {
      checking ??= enqueue(async () => {
        try {
          return await checkNow();
        } finally {
          // Before the change is told: who hears of it may ask again.
          checking = null;
          if (!stopping.signal.aborted) parts.onChange();
        }
      });
      return checking;
    },

    reexpand() {
      if (calendar === null || keyOf(parts.span()) === expandedFor) return;
      // Marked at once: however often it is asked meanwhile, the copy is read once.
      expandedFor = keyOf(parts.span());
      void enqueue(expandCopy);
    },

    nextFetch: () => nextFetch,
    occurrences: () => calendar?.occurrences ?? [],

    async occurrencesIn(window) {
      const reading = await read({ path, ...parts.span(), window });
      return reading.ok ? reading.value.occurrences : [];
    },

    health: () => ({
      lastSuccess: copy?.fetchedAt ?? null,
      nextFetch,
      fault,
      bytes: copy?.bytes ?? null,
      events: calendar?.events ?? null,
      problems: calendar?.problems ?? [],
    }),

    async stop() {
      stopping.abort();
      await queue;
    },
  };
}

const keyOf = ({ window, hostZone }: ExpandedWindow): string => `${window.start} ${window.end} ${hostZone}`;
