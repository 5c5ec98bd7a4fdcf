/** What is known of the person at the computer: there or away, in the middle of something, or wanting to be left alone. */

import type { PowerMonitor } from 'electron';
import { type Instant, type Millis, minute, second } from '../../shared/domain/common';
import type { Hold, SignalName } from '../../shared/domain/reset';
import type { Settings } from '../../shared/domain/settings';
import { type Clock, isWayland, type SessionBus } from '../platform';
import { createElectronInput, createMutterInput, typingHold } from './input';
import { electronLock, screenSaverLock } from './lock';
import { createPoller, type SignalReadings } from './poller';
import { createPresence } from './presence';
import type { Signal } from './signal';

/** Who wants the signals to be asked: the conductor, and the window that shows what they say. */
export type SignalUser = 'scheduler' | 'settings';

/** How often to read the signals: `fast` while a reset may be due at any moment, `slow` for what can wait for hours. */
export type Pace = 'fast' | 'slow';

const lengths: Readonly<Record<Pace, Millis>> = { fast: 2 * second, slow: 2 * minute };

export interface Signals {
  /** The reasons not to show anything at `now`, the weightiest first; the signals' as far as they are being asked. */
  holds(now: Instant): readonly Hold[];
  /** The same, with what the signals say when they are asked now. */
  freshHolds(now: Instant): Promise<readonly Hold[]>;
  /** The last touch of keyboard or mouse; null where the desktop does not tell. */
  lastInput(now: Instant): Instant | null;
  /** How often the signals are to be asked on someone's behalf; null: not any more. */
  setPace(interest: SignalUser, pace: Pace | null): void;
  /** Whether the signals are asked closely, and have said something since. */
  isFresh(): boolean;
  /** What each signal said last; null while they are not asked. */
  readings(): SignalReadings | null;
  stop(): void;
}

/** Typing is read apart: its hold has an end, counted from the last touch. */
type OtherSignal = Exclude<SignalName, 'typing'>;

/** How what a signal says appears among the holds, the weightiest first. */
const kinds: Readonly<Record<OtherSignal, Hold['kind']>> = {
  sharing: 'sharing',
  call: 'on-a-call',
  doNotDisturb: 'do-not-disturb',
};
const otherSignals = Object.keys(kinds) as readonly OtherSignal[];

export interface SignalsParts {
  readonly power: PowerMonitor;
  readonly bus: SessionBus;
  readonly signals: Readonly<Record<OtherSignal, Signal>>;
  readonly clock: Clock;
  settings(): Settings;
  /** A hold came or went; `woke`: the computer is there again after sleep or lock. */
  onChange(woke: boolean): void;
}

export function createSignals({ power, bus, signals, clock, settings, onChange }: SignalsParts): Signals {
  const onLinux = process.platform === 'linux';
  const input =
    onLinux && isWayland(process.env) ? createMutterInput(bus, clock) : createElectronInput(power);
  const watchLock = onLinux ? screenSaverLock(bus) : electronLock(power);
  const poller = createPoller({ ...signals, typing: input.signal }, clock, isWanted, () => onChange(false));
  // macOS wakes in the dark now and then, and may not have counted its sleep among the time since the last input.
  const inputAfterSleep = process.platform === 'darwin' ? () => null : input.lastInput;
  const presence = createPresence(power, watchLock, clock, inputAfterSleep, woke => {
    if (woke) poller.restart();
    onChange(woke);
  });
  const paces = new Map<SignalUser, Pace>();

  /** Settings shows what each would say. And without the last input there is no natural reset, whatever typing may do. */
  function isWanted(name: SignalName): boolean {
    return name === 'typing' || paces.has('settings') || settings().preferences.holds[name];
  }

  /** What the keenest of them wants. */
  function pace(): Pace | null {
    const wanted = [...paces.values()];
    return wanted.includes('fast') ? 'fast' : (wanted[0] ?? null);
  }

  function holdsBy(readings: SignalReadings | null, now: Instant): readonly Hold[] {
    const { pausedUntil, preferences } = settings();
    const paused: Hold | null =
      pausedUntil !== null && pausedUntil > now ? { kind: 'paused', until: pausedUntil } : null;
    const typing = preferences.holds.typing ? typingHold(input.lastInput(now), now) : null;
    const said = otherSignals.map((name): Hold | null => {
      const reading = readings?.[name];
      if (!preferences.holds[name] || reading?.kind !== 'holds') return null;
      return { kind: kinds[name], until: null, ...(reading.by && { by: reading.by }) };
    });
    return [paused, presence.hold(now), ...said, typing].filter(hold => hold !== null);
  }

  return {
    lastInput: input.lastInput,
    holds: now => holdsBy(poller.readings(), now),
    freshHolds: async now => holdsBy(await poller.readOnce(), now),

    setPace(interest, wanted) {
      if (wanted === null) paces.delete(interest);
      else paces.set(interest, wanted);
      const keenest = pace();
      poller.setPace(keenest === null ? null : lengths[keenest]);
    },

    isFresh: () => pace() === 'fast' && poller.readings() !== null,
    readings: poller.readings,
    stop() {
      poller.setPace(null);
      presence.stop();
    },
  };
}
