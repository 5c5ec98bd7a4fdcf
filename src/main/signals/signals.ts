/** Combines all signals and the presence of the user into holds. */

import type { PowerMonitor } from 'electron';
import { type Instant, type Millis, minute, second } from '../../shared/domain/common';
import { type Hold, outsideHoursHold, type SignalName } from '../../shared/domain/reset';
import type { Settings } from '../../shared/domain/settings';
import { type Clock, isWayland, type SessionBus } from '../platform';
import { createElectronInput, createMutterInput, typingHold } from './input';
import type { WatchLock } from './lock';
import { createPoller, type SignalReadings } from './poller';
import { createPresence } from './presence';
import { watchProgram } from './program';
import type { Signal } from './signal';
import { createSwayidleInput, eitherInput } from './swayidle';

/** Who needs the signals: the scheduler, or the Settings window that shows them. */
export type SignalUser = 'scheduler' | 'settings';

/** How often signals are read: `fast` near a reset, `slow` for prompts that can wait. */
export type Pace = 'fast' | 'slow';

const intervals: Readonly<Record<Pace, Millis>> = { fast: 2 * second, slow: 2 * minute };

export interface Signals {
  /** Returns the reasons not to show anything at `now`, the most important first, from the latest readings. */
  holds(now: Instant): readonly Hold[];
  /** Like `holds`, but reads the signals first. */
  freshHolds(now: Instant): Promise<readonly Hold[]>;
  /** Returns the last input by keyboard or mouse; null if the desktop does not report it. */
  lastInput(now: Instant): Instant | null;
  /** Starts or stops following the input, so that it is known afterwards how long the user has been away. */
  followInput(follow: boolean): void;
  /** Sets how often one user needs the signals; null for not at all. The fastest pace counts. */
  setPace(user: SignalUser, pace: Pace | null): void;
  /** Whether the signals are read at the fast pace, and have answered since. */
  isFresh(): boolean;
  /** Returns the latest readings; null while the signals are not being read. */
  readings(): SignalReadings | null;
  stop(): void;
}

/** Typing is separate because its hold has an end, counted from the last input. */
type OtherSignal = Exclude<SignalName, 'typing'>;

/** The hold of each signal, the most important first. */
const kinds: Readonly<Record<OtherSignal, Hold['kind']>> = {
  sharing: 'sharing',
  call: 'on-a-call',
  presenting: 'presenting',
  doNotDisturb: 'do-not-disturb',
  fullScreen: 'full-screen',
  chosenApps: 'chosen-app',
};
const otherSignals = Object.keys(kinds) as readonly OtherSignal[];

export interface SignalsParts {
  readonly power: PowerMonitor;
  readonly bus: SessionBus;
  readonly watchLock: WatchLock;
  readonly signals: Readonly<Record<OtherSignal, Signal>>;
  /** Lets the system report changes where it can, so that reading again costs little. Returns its `stop`. */
  watch(): () => void;
  readonly clock: Clock;
  settings(): Settings;
  /** Called when a hold began or ended; `woke` after sleep or lock. */
  onChange(woke: boolean): void;
}

/** Creates the signals. Presence is watched at once, the others only after `setPace`. */
export function createSignals({
  power,
  bus,
  watchLock,
  signals,
  watch,
  clock,
  settings,
  onChange,
}: SignalsParts): Signals {
  const input =
    process.platform === 'linux' && isWayland(process.env)
      ? eitherInput(createMutterInput(bus, clock), createSwayidleInput(watchProgram, clock))
      : createElectronInput(power);
  const readInput: Signal = async () => {
    await presence.refresh();
    return input.signal();
  };
  const poller = createPoller({ ...signals, typing: readInput }, clock, isEnabled, () => onChange(false));
  // macOS sometimes wakes by itself, and its idle time may not include the sleep.
  const inputAfterSleep = process.platform === 'darwin' ? () => null : input.lastInput;
  const presence = createPresence(power, watchLock, clock, inputAfterSleep, woke => {
    if (woke) poller.restart();
    onChange(woke);
  });
  const paces = new Map<SignalUser, Pace>();
  let stopWatching: (() => void) | null = null;

  /** Whether to read a signal. Settings shows all of them, and typing provides the last input for natural resets. */
  function isEnabled(name: SignalName): boolean {
    return name === 'typing' || paces.has('settings') || settings().preferences.holds[name];
  }

  function fastestPace(): Pace | null {
    const all = [...paces.values()];
    return all.includes('fast') ? 'fast' : (all[0] ?? null);
  }

  function watchIf(isNeeded: boolean): void {
    if (isNeeded) {
      stopWatching ??= watch();
      return;
    }
    stopWatching?.();
    stopWatching = null;
  }

  function holdsBy(readings: SignalReadings | null, now: Instant): readonly Hold[] {
    const { pausedUntil, preferences } = settings();
    const paused: Hold | null =
      pausedUntil !== null && pausedUntil > now ? { kind: 'paused', until: pausedUntil } : null;
    const typing = preferences.holds.typing ? typingHold(input.lastInput(now), now) : null;
    const signalHolds = otherSignals.map((name): Hold | null => {
      const reading = readings?.[name];
      if (!preferences.holds[name] || reading?.kind !== 'holds') return null;
      return { kind: kinds[name], until: null, ...(reading.by && { by: reading.by }) };
    });
    const outsideHours = outsideHoursHold(preferences, now);
    return [paused, presence.hold(now), outsideHours, ...signalHolds, typing].filter(hold => hold !== null);
  }

  return {
    lastInput: input.lastInput,
    followInput: input.follow,
    holds: now => holdsBy(poller.readings(), now),
    freshHolds: async now => holdsBy(await poller.readOnce(), now),

    setPace(user, pace) {
      if (pace === null) paces.delete(user);
      else paces.set(user, pace);
      const fastest = fastestPace();
      watchIf(fastest === 'fast');
      poller.setPace(fastest === null ? null : intervals[fastest]);
    },

    isFresh: () => fastestPace() === 'fast' && poller.isSettled(),
    readings: poller.readings,
    stop() {
      watchIf(false);
      poller.setPace(null);
      input.follow(false);
      presence.stop();
    },
  };
}
