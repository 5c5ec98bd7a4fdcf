/** Follows calls during meetings: by reading at intervals, and at once where the system reports a change. */
import type { Meeting } from '../../../shared/domain/calendar';
import {
  type Call,
  type CallLog,
  type CallSource,
  emptyCallLog,
  logUses,
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

/** How often to read every source. It costs little where the system reports changes. */
const pollInterval: Millis = 15 * second;
/** Several changes come at once. */
const changeDelay: Millis = 300;

export interface CallFollower {
  /** Starts or stops following, in these meetings; idempotent. */
  follow(follow: boolean, meetings: readonly Meeting[]): void;
  /** Reads everything again, as after a sleep. Does nothing while calls are not followed. */
  refresh(): void;
  /** Returns the day's calls as far as they were seen. */
  calls(now: Instant): readonly Call[];
  /** Whether no call was seen in several meetings with a join link. */
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
    /** The `stop` of each watch; missing for sources that this system turned out not to have. */
    readonly watches: Map<CallSource, () => void>;
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

  async function read({ source, read: readSource }: WatchedSource, during: Following): Promise<void> {
    const reading = await readSource();
    if (following !== during) return;
    const now = clock.now();
    if (!isAbsent(reading)) {
      accept(logUses(log, source, usesIn(reading), now), now);
      return;
    }
    during.watches.get(source)?.();
    during.watches.delete(source);
    // It isn't asked again, so what was on would never end: X11 tells of a shared screen only while it is shared.
    accept(logUses(log, source, [], now), now);
  }

  function readAll(during: Following): void {
    for (const watched of sources) {
      if (during.watches.has(watched.source)) void read(watched, during);
    }
  }

  function watch(watched: WatchedSource, during: Following): () => void {
    let isAwaited = false;
    return watched.watch(() => {
      if (isAwaited) return;
      isAwaited = true;
      clock.after(changeDelay, () => {
        isAwaited = false;
        if (following === during) void read(watched, during);
      });
    });
  }

  function poll(during: Following): void {
    readAll(during);
    during.cancelPoll = clock.after(pollInterval, () => poll(during));
  }

  function start(): void {
    following = { since: clock.now(), watches: new Map(), cancelPoll: () => undefined };
    for (const watched of sources) following.watches.set(watched.source, watch(watched, following));
    poll(following);
  }

  function end(): void {
    if (following === null) return;
    following.cancelPoll();
    for (const stop of following.watches.values()) stop();
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
      if (following !== null) readAll(following);
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
