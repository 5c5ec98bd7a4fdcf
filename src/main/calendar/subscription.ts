/** One followed feed: its occurrences, its health, and when it is due again. */
import type { FeedFault, FeedHealth, Occurrence } from '../../shared/domain/calendar';
import { fail, type Instant, type Interval, type Millis, ok } from '../../shared/domain/common';
import type { Clock } from '../platform';
import { createCheckSchedule } from './checkSchedule';
import { type Fetch, type Fetched, noValidators } from './fetch';
import type { Copy, LastGoodCopies } from './lastGoodCopies';
import type { ParsedCalendar } from './parse';
import type { ParseFeed, ParseJob, ParseOutcome } from './parseJob';

/** What a feed is expanded for: a window of time, a zone, and the user's patterns for join links. */
export type ExpandedWindow = Omit<ParseJob, 'path' | 'charset'>;

export interface SubscriptionParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly copies: LastGoodCopies;
  readonly read: ParseFeed;
  random(): number;
  /** Returns what the feed is expanded for now. */
  span(): ExpandedWindow;
  /** Called when the occurrences or the health changed. */
  onChange(): void;
  /** It cannot be read, for another reason than the last time or for the first time. */
  onFault?(fault: FeedFault): void;
}

/** Where a feed comes from. */
export interface Origin {
  readonly source: string;
  readonly fetch: Fetch;
  /** Whether the source must be polled; files are watched instead, and the sample never changes. */
  readonly polled: boolean;
}

export interface Subscription {
  /** Loads the copy of an earlier launch, if there is one. */
  restore(): void;
  /** Checks the source now, or joins a check in progress. Resolves to the calendar that is then shown. */
  check(): Promise<ParseOutcome>;
  /**
   * Checks a source that may have changed, once more if a check in progress may already have read it. Not before the time
   * until which the server asked to wait.
   */
  checkAgain(): void;
  /** Expands the copy again if the window, the zone or the patterns changed. */
  reexpand(): void;
  /** Returns when the source is due, or null while it is being checked or if it is not polled. */
  nextFetch(): Instant | null;
  /** Whether the server asked not to be asked again before then. */
  mustWait(): boolean;
  health(): FeedHealth;
  occurrences(): readonly Occurrence[];
  /** The owner's addresses, as far as the feed tells them. */
  owner(): readonly string[];
  /** Parses the copy for another window. Returns nothing if the copy cannot be parsed. */
  occurrencesIn(window: Interval): Promise<readonly Occurrence[]>;
  /** Stops it. Resolves once no file is being written any more. */
  stop(): Promise<void>;
}

type NewVersion = Extract<Fetched, { kind: 'new' }>;

/** Creates the subscription of a feed. Nothing is read before `restore` or `check`. */
export function subscribe(feedId: string, origin: Origin, parts: SubscriptionParts): Subscription {
  const { clock, copies, read } = parts;
  const stopping = new AbortController();
  const path = copies.pathOf(feedId);
  let calendar: ParsedCalendar | null = null;
  /** The key of what the copy was last expanded for. */
  let expandedFor = '';
  let copy: Copy | null = null;
  /** Whether the copy could be parsed, so that the source may answer "not modified". */
  let copyIsGood = false;
  const schedule = createCheckSchedule(clock, origin.polled, parts.random);
  let checking: Promise<ParseOutcome> | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  /** Runs the jobs of this feed one after the other. */
  function enqueue<T>(job: () => Promise<T>): Promise<T> {
    const done = queue.then(job);
    // An exception reaches the caller of its job and does not stop the next one.
    queue = done.catch(() => undefined);
    return done;
  }

  async function expandCopy(): Promise<void> {
    const span = parts.span();
    const reading = await read({ path, charset: copy?.charset ?? null, ...span });
    if (stopping.signal.aborted) return;
    expandedFor = keyOf(span);
    // A copy that went bad will be downloaded again; what was parsed before stays valid.
    copyIsGood = reading.ok;
    if (reading.ok) calendar = reading.value;
    parts.onChange();
  }

  async function checkNow(): Promise<ParseOutcome> {
    schedule.begin();
    const incoming = await copies.incoming();
    const fetched = await origin.fetch(
      origin.source,
      incoming,
      copyIsGood && copy !== null ? copy : noValidators,
      stopping.signal,
    );
    if (!fetched.ok) return failed(fetched.problem);
    if (fetched.value.kind === 'new') return take(incoming, fetched.value);
    if (fetched.value.kind === 'busy') return failed('busy', fetched.value.retryAfter);
    // We only ask conditionally if there is a valid copy, so this would be the server's fault.
    if (copy === null || calendar === null) return failed('server');
    copy = { ...copy, fetchedAt: clock.now() };
    if (!stopping.signal.aborted) await copies.confirm(feedId, copy);
    return succeeded(calendar);
  }

  /** Replaces the last good copy if the new version can be parsed. */
  async function take(
    incoming: string,
    { etag, lastModified, bytes, charset }: NewVersion,
  ): Promise<ParseOutcome> {
    const span = parts.span();
    const reading = await read({ path: incoming, charset, ...span });
    const fresh = { etag, lastModified, bytes, charset, fetchedAt: clock.now() };
    const accepted = reading.ok && !stopping.signal.aborted && (await copies.accept(feedId, incoming, fresh));
    if (!accepted) await copies.discard(incoming);
    if (!reading.ok) return failed(reading.problem);
    if (!accepted) return failed('no-access');
    calendar = reading.value;
    expandedFor = keyOf(span);
    copy = fresh;
    copyIsGood = true;
    return succeeded(reading.value);
  }

  function failed(problem: FeedFault, retryAfter: Millis | null = null): ParseOutcome {
    if (problem !== schedule.fault()) parts.onFault?.(problem);
    schedule.failed(problem, retryAfter);
    return fail(problem);
  }

  function succeeded(shown: ParsedCalendar): ParseOutcome {
    schedule.succeeded();
    return ok(shown);
  }

  function check(): Promise<ParseOutcome> {
    checking ??= enqueue(async () => {
      try {
        return await checkNow();
      } finally {
        // Before `onChange`, whose listeners may check again.
        checking = null;
        if (!stopping.signal.aborted) parts.onChange();
      }
    });
    return checking;
  }

  function checkUnlessAsked(): void {
    const isTooEarly = schedule.mustWait() && (schedule.next() ?? 0) > clock.now();
    if (!isTooEarly && !stopping.signal.aborted) void check();
  }

  return {
    restore: () =>
      void enqueue(async () => {
        copy = await copies.find(feedId);
        if (copy !== null && calendar === null) await expandCopy();
      }),

    check,
    checkAgain: () =>
      void (checking === null ? checkUnlessAsked() : checking.then(checkUnlessAsked, checkUnlessAsked)),

    reexpand() {
      if (calendar === null || keyOf(parts.span()) === expandedFor) return;
      // Set before the job runs, so that repeated calls expand the copy only once.
      expandedFor = keyOf(parts.span());
      void enqueue(expandCopy);
    },

    nextFetch: schedule.next,
    mustWait: schedule.mustWait,
    occurrences: () => calendar?.occurrences ?? [],
    owner: () => calendar?.owner ?? [],

    async occurrencesIn(window) {
      const reading = await read({ path, charset: copy?.charset ?? null, ...parts.span(), window });
      return reading.ok ? reading.value.occurrences : [];
    },

    health: () => ({
      lastSuccess: copy?.fetchedAt ?? null,
      nextFetch: schedule.next(),
      fault: schedule.fault(),
      bytes: copy?.bytes ?? null,
      events: calendar?.events ?? null,
      problems: calendar?.problems ?? [],
      problemCount: calendar?.problemCount ?? 0,
    }),

    async stop() {
      stopping.abort();
      await queue;
    },
  };
}

const keyOf = (expanded: ExpandedWindow): string => JSON.stringify(expanded);
