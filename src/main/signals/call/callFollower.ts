/** Follows calls during meetings: by the system's events where it has them, and by polling where it doesn't. */
import type { Meeting } from '../../../shared/domain/calendar';
import {
  type Call,
  type CallLog,
  type CallSource,
  emptyCallLog,
  logUses,
  logWatched,
  seesNoCalls,
  stopWatching,
  uptoNow,
  withoutCall,
} from '../../../shared/domain/call';
import { type Instant, type Millis, minute, second } from '../../../shared/domain/common';
import type { SignalReading } from '../../../shared/domain/reset';
import type { Clock } from '../../platform';
import type { CallFile } from './callFile';
import { usesIn } from './uses';
import type { WatchedSource } from './watchedSource';

/** How often to poll a source without events. */
const pollInterval: Millis = 15 * second;
/** Several events come at once. */
const eventDelay: Millis = 300;
/** How long a subscription may take to begin, which it doesn't say. What happens until then has to be read. */
const subscribeDelays: readonly Millis[] = [second, 5 * second];

export interface CallFollower {
  /** Starts or stops following, in these meetings; idempotent. */
  follow(follow: boolean, meetings: readonly Meeting[]): void;
  /** Reads everything again, as after a sleep. Does nothing while calls are not followed. */
  refresh(): void;
  /** Returns the day's calls as far as they were seen. */
  calls(now: Instant): readonly Call[];
  /** Whether no call was seen in several meetings that are held on the net. */
  seesNone(): boolean;
  /** Forgets all calls. Returns the names of files that could not be removed. */
  erase(): readonly string[];
  /** Stops, and writes what is on to disk, so that a restart finds it. */
  stop(): void;
}

interface CallFollowerParts {
  readonly sources: readonly WatchedSource[];
  readonly clock: Clock;
  readonly file: CallFile;
  /** Called when a call began or ended. */
  onChange(): void;
}

/** Creates a follower that does nothing before `follow`. */
export function createCallFollower({ sources, clock, file, onChange }: CallFollowerParts): CallFollower {
  let log = file.read(clock.now());
  let savedAt: Instant = clock.now();
  let expected = file.readWithoutCall();
  let following: Following | null = null;

  /** What runs while calls are followed. */
  interface Following {
    readonly since: Instant;
    readonly subscriptions: Map<CallSource, () => void>;
    /** Sources whose last reading failed, so that what an event reported is still to be read. */
    readonly unread: Set<CallSource>;
    /** Sources that this system doesn't have. */
    readonly absent: Set<CallSource>;
    cancelPoll(): void;
  }

  function accept(next: CallLog, now: Instant): void {
    const isNew = JSON.stringify(next.calls) !== JSON.stringify(log.calls);
    log = next;
    const isOn = next.calls.some(({ end }) => end === null);
    if (isNew || (isOn && Math.abs(now - savedAt) >= minute)) {
      savedAt = now;
      file.write(next);
    }
    if (isNew) onChange();
  }

  async function read(watched: WatchedSource, during: Following): Promise<void> {
    const { source } = watched;
    const reading = await watched.read();
    if (following !== during) return;
    const now = clock.now();
    if (isAbsent(reading)) {
      during.absent.add(source);
      // It isn't asked again, so what was on would never end: X11 tells of a shared screen only while it is shared.
      accept(logUses(log, source, [], now), now);
      return;
    }
    if (reading.kind === 'unreadable') during.unread.add(source);
    else {
      during.unread.delete(source);
      subscribe(watched, during);
    }
    accept(logUses(log, source, usesIn(reading), now), now);
  }

  function subscribe(watched: WatchedSource, during: Following): void {
    const { source } = watched;
    if (watched.subscribe === undefined || during.subscriptions.has(source)) return;
    let isAwaited = false;
    function readIn(delay: Millis): void {
      clock.after(delay, () => {
        isAwaited = false;
        if (following === during) void read(watched, during);
      });
    }
    const stop = watched.subscribe(
      () => {
        if (!isAwaited) readIn(eventDelay);
        isAwaited = true;
      },
      () => during.subscriptions.delete(source),
    );
    for (const delay of subscribeDelays) readIn(delay);
    during.subscriptions.set(source, stop);
  }

  function poll(during: Following): void {
    const now = clock.now();
    for (const watched of sources) {
      const { source, isPolledToo } = watched;
      if (during.absent.has(source)) continue;
      const seen = log.seen[source] ?? 0;
      // After a sleep, events of the time before are missing.
      const isRecent = !during.unread.has(source) && Math.abs(now - seen) < minute;
      const isWatched = !isPolledToo && during.subscriptions.has(source) && isRecent;
      if (isWatched) accept(logWatched(log, source, now), now);
      else void read(watched, during);
    }
    during.cancelPoll = clock.after(pollInterval, () => poll(during));
  }

  function start(): void {
    following = {
      since: clock.now(),
      subscriptions: new Map(),
      unread: new Set(),
      absent: new Set(),
      cancelPoll: () => undefined,
    };
    poll(following);
  }

  function end(): void {
    if (following === null) return;
    following.cancelPoll();
    for (const stop of following.subscriptions.values()) stop();
    following = null;
  }

  function noteMeetings(meetings: readonly Meeting[], since: Instant): void {
    const next = withoutCall(expected, meetings, log.calls, since, clock.now());
    if (next.join() === expected.join()) return;
    expected = next;
    file.writeWithoutCall(next);
  }

  return {
    follow(follow, meetings) {
      if (following !== null) noteMeetings(meetings, following.since);
      if (follow === (following !== null)) return;
      if (follow) {
        start();
        return;
      }
      end();
      accept(stopWatching(log), clock.now());
    },
    refresh() {
      if (following === null) return;
      for (const watched of sources) void read(watched, following);
    },
    calls(now) {
      log = uptoNow(log, now);
      return log.calls;
    },
    seesNone: () => seesNoCalls(expected),
    erase() {
      end();
      log = emptyCallLog;
      expected = [];
      return file.erase();
    },
    stop() {
      end();
      file.write(log);
    },
  };
}

const isAbsent = (reading: SignalReading): boolean =>
  reading.kind === 'unreadable' && (reading.why === 'unsupported' || reading.why === 'missing');
