/** Asks the signals for as long as it matters, and remembers what they said; at rest it asks nothing. */
import { type Instant, type Millis, second } from '../../shared/domain/common';
import { type SignalName, type SignalReading, signalNames } from '../../shared/domain/reset';
import type { Clock } from '../platform';

import type { Signal } from './signal';

/** Of the signals that were asked. */
export type SignalReadings = Readonly<Partial<Record<SignalName, SignalReading>>>;

/** How long what holds is taken to hold on while the system, busy with other things, gives no answer. */
const holdsOn = 10 * second;

export interface Poller {
  /**
   * Asks now and then every `pace`, instead of what was wanted before; null: not any more. Where that is closer than
   * before, what was said until now no longer counts.
   */
  setPace(pace: Millis | null): void;
  /** What was said last; null as long as nothing has been said since attention began, or became closer. */
  readings(): SignalReadings | null;
  /** Asks once, whether or not anyone attends. */
  readOnce(): Promise<SignalReadings>;
  /** What was said may no longer be true: asks anew. */
  restart(): void;
}

/**
 * @param isWanted whether a signal is to be asked at all: one that hangs would keep the others waiting
 * @param onChange something else was said than before
 */
export function createPoller(
  signals: Readonly<Record<SignalName, Signal>>,
  clock: Clock,
  isWanted: (name: SignalName) => boolean,
  onChange: () => void,
): Poller {
  let pace: Millis | null = null;
  let readings: SignalReadings | null = null;
  /** When a signal last said itself that it holds. */
  const heldAt = new Map<SignalName, Instant>();
  let cancel = (): void => undefined;
  /** An answer to a question that has been asked anew since does not count. */
  let asked = 0;

  async function readOnce(): Promise<SignalReadings> {
    const asking = signalNames
      .filter(isWanted)
      .map(async name => [name, taken(name, await signals[name]())] as const);
    return Object.fromEntries(await Promise.all(asking));
  }

  /** What is to be made of an answer: one that does not come ends no call. */
  function taken(name: SignalName, said: SignalReading): SignalReading {
    const now = clock.now();
    if (said.kind === 'holds') heldAt.set(name, now);
    const before = readings?.[name];
    // Two devices in use answer now in this order, now in that: what was said first stays while either holds.
    if (said.kind === 'holds') return before?.kind === 'holds' ? before : said;
    if (said.kind !== 'unreadable' || said.why !== 'failed') return said;
    const lately = Math.abs(now - (heldAt.get(name) ?? 0)) <= holdsOn;
    return before?.kind === 'holds' && lately ? before : said;
  }

  async function look(): Promise<void> {
    cancel();
    const mine = ++asked;
    const said = await readOnce();
    if (mine !== asked || pace === null) return;
    cancel = clock.after(pace, () => void look());
    const isNew = JSON.stringify(said) !== JSON.stringify(readings);
    readings = said;
    if (isNew) onChange();
  }

  function restart(): void {
    if (pace === null) return;
    readings = null;
    void look();
  }

  return {
    setPace(wanted) {
      if (wanted === pace) return;
      const isCloser = wanted !== null && (pace === null || wanted < pace);
      pace = wanted;
      if (isCloser) restart();
      if (wanted !== null) return;
      cancel();
      readings = null;
    },
    readings: () => readings,
    readOnce,
    restart,
  };
}
