/** Reads the signals at intervals while somebody needs them, and stores the latest readings. */
import { type Instant, type Millis, second } from '../../shared/domain/common';
import { type SignalName, type SignalReading, signalNames } from '../../shared/domain/reset';
import type { Clock } from '../platform';

import type { Signal } from './signal';

/** The readings of the signals that were read. */
export type SignalReadings = Readonly<Partial<Record<SignalName, SignalReading>>>;

/** How long a hold is assumed to last while the system is too busy to answer. */
const holdTimeout = 10 * second;

/** After so many rounds in which a signal did not answer in time, the readings count without it. */
const maxTimedOutRounds = 3;

export interface Poller {
  /** Reads every `pace` milliseconds from now on; null stops. A faster pace than before discards the old readings. */
  setPace(pace: Millis | null): void;
  /** Returns the latest readings; null before the first ones at this pace. */
  readings(): SignalReadings | null;
  /** Whether the readings can be relied on: every signal has answered, or one keeps timing out. */
  isSettled(): boolean;
  /** Reads the signals once, at any pace. */
  readOnce(): Promise<SignalReadings>;
  /** Discards the readings and reads again. */
  restart(): void;
}

/**
 * Creates a poller that does not read yet.
 *
 * @param isEnabled whether to read a signal at all, because one that hangs delays the others
 * @param onChange called when a reading differs from the last one
 */
export function createPoller(
  signals: Readonly<Record<SignalName, Signal>>,
  clock: Clock,
  isEnabled: (name: SignalName) => boolean,
  onChange: () => void,
): Poller {
  let pace: Millis | null = null;
  let readings: SignalReadings | null = null;
  /** When each signal last reported a hold itself. */
  const heldAt = new Map<SignalName, Instant>();
  let cancel = (): void => undefined;
  /** The number of the latest round. Results of earlier rounds are ignored. */
  let latestRound = 0;
  /** Rounds in a row, since the readings were discarded, in which a signal timed out; null once all have answered. */
  let timedOutRounds: number | null = 0;

  async function readOnce(): Promise<SignalReadings> {
    const pending = signalNames
      .filter(isEnabled)
      .map(async name => [name, accepted(name, await signals[name]())] as const);
    return Object.fromEntries(await Promise.all(pending));
  }

  /** Returns the reading to store. A failed read keeps a recent hold, so that it does not end a call. */
  function accepted(name: SignalName, reading: SignalReading): SignalReading {
    const now = clock.now();
    if (reading.kind === 'holds') heldAt.set(name, now);
    const before = readings?.[name];
    // Two devices in use may answer in any order, so the first reading is kept while either holds.
    if (reading.kind === 'holds') return before?.kind === 'holds' ? before : reading;
    if (!hasFailed(reading)) return reading;
    const isRecent = Math.abs(now - (heldAt.get(name) ?? 0)) <= holdTimeout;
    return before?.kind === 'holds' && isRecent ? before : reading;
  }

  async function poll(): Promise<void> {
    cancel();
    const round = ++latestRound;
    const next = await readOnce();
    if (round !== latestRound || pace === null) return;
    cancel = clock.after(pace, () => void poll());
    const before = JSON.stringify([readings, isSettled()]);
    readings = next;
    if (timedOutRounds !== null)
      timedOutRounds = Object.values(next).some(hasTimedOut) ? timedOutRounds + 1 : null;
    if (JSON.stringify([readings, isSettled()]) !== before) onChange();
  }

  function discard(): void {
    readings = null;
    timedOutRounds = 0;
  }

  function restart(): void {
    if (pace === null) return;
    discard();
    void poll();
  }

  function isSettled(): boolean {
    return readings !== null && (timedOutRounds === null || timedOutRounds >= maxTimedOutRounds);
  }

  return {
    setPace(next) {
      if (next === pace) return;
      const isFaster = next !== null && (pace === null || next < pace);
      pace = next;
      if (isFaster) restart();
      if (next !== null) return;
      cancel();
      discard();
    },
    readings: () => readings,
    isSettled,
    readOnce,
    restart,
  };
}

const hasTimedOut = (reading: SignalReading): boolean =>
  reading.kind === 'unreadable' && reading.why === 'timed-out';

const hasFailed = (reading: SignalReading): boolean =>
  hasTimedOut(reading) || (reading.kind === 'unreadable' && reading.why === 'failed');
