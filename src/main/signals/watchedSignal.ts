/** Signals whose changes the system reports, so that nobody needs to poll them. */
import { type Instant, type Millis, minute, second } from '../../shared/domain/common';
import type { SignalReading } from '../../shared/domain/reset';
import type { Clock } from '../platform';
import type { Signal } from './signal';

/** Calls `onChange` when the reading may have changed, and `onEnd` when no more changes are reported. Returns its `stop`. */
export type Subscribe = (onChange: () => void, onEnd: () => void) => () => void;

/** A signal as the system has it. */
export interface ReportedSignal {
  /** Uses what was reported since `subscribe`, if anything was. */
  readonly read: Signal;
  /** Missing where the system reports no changes, so that it must be polled. */
  readonly subscribe?: Subscribe;
}

/** The same for several who follow it, with one subscription between them. */
export interface WatchedSignal {
  readonly read: Signal;
  /** Subscribes with the next answer, until its `stop`. */
  watch(onChange: () => void): () => void;
}

/** A subscription that ended is not begun again sooner. Meanwhile every read asks the system. */
const restartDelay: Millis = 15 * second;
/** If nobody reads for longer, the computer slept, and changes may be missing. */
const maxGap: Millis = minute;

export function createWatchedSignal(
  { read, subscribe }: ReportedSignal,
  clock: Pick<Clock, 'now'>,
): WatchedSignal {
  const watchers = new Set<() => void>();
  /** Ends the subscription; null while there is none. */
  let stop: (() => void) | null = null;
  let startedAt: Instant = Number.NEGATIVE_INFINITY;
  let readAt: Instant = clock.now();

  function tell(): void {
    for (const onChange of watchers) onChange();
  }

  function start(): void {
    const now = clock.now();
    if (subscribe === undefined || stop !== null || watchers.size === 0) return;
    if (Math.abs(now - startedAt) < restartDelay) return;
    startedAt = now;
    stop = subscribe(tell, () => {
      stop = null;
      tell();
    });
  }

  function end(): void {
    stop?.();
    stop = null;
  }

  return {
    async read() {
      const now = clock.now();
      if (Math.abs(now - readAt) > maxGap) end();
      readAt = now;
      const reading = await read();
      if (hasAnswered(reading)) start();
      return reading;
    },
    watch(onChange) {
      watchers.add(onChange);
      return () => {
        watchers.delete(onChange);
        if (watchers.size === 0) end();
      };
    },
  };
}

/** On X11, PipeWire's answer is `unsupported` unless somebody shares the screen. */
const hasAnswered = (reading: SignalReading): boolean =>
  reading.kind !== 'unreadable' || reading.why === 'unsupported';
