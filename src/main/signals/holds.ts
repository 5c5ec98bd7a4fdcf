/** What is known of the person at the computer: there or away, in the middle of something, or wanting to be left alone. */
import type { PowerMonitor } from 'electron';
import { type Instant, type Millis, minute, second } from '../../shared/domain/common/time';
import type { Hold } from '../../shared/domain/reset/reset';
import type { SignalName } from '../../shared/domain/reset/signal';
import type { Settings } from '../../shared/domain/settings/settings';
import type { Clock } from '../platform/clock';
import type { SessionBus } from '../platform/sessionBus';
import { isWayland } from './desktopSession';
import { createElectronInput, createMutterInput, typingHold } from './input';
import { electronLock, screenSaverLock } from './locked';
import { createAttention, type Findings } from './poller';
import { createPresence } from './presence';
import type { Signal } from './signal';

/** Who wants the signals to be asked: the conductor, and the window that shows what they say. */
export type Interest = 'conductor' | 'settings';

/** How often: `closely` while it may matter any moment, `now-and-then` for what can wait for hours. */
export type Pace = 'closely' | 'now-and-then';

const lengths: Readonly<Record<Pace, Millis>> = { closely: 2 * second, 'now-and-then': 2 * minute };

export interface Awareness {
  /** The reasons not to show anything at `now`, the weightiest first; the signals' as far as they are being asked. */
  holds(now: Instant): readonly Hold[];
  /** The same, with what the signals say when they are asked now. */
  askedHolds(now: Instant): Promise<readonly Hold[]>;
  /** The last touch of keyboard or mouse; null where the desktop does not tell. */
  lastInput(now: Instant): Instant | null;
  /** How often the signals are to be asked on someone's behalf; null: not any more. */
  attend(interest: Interest, pace: Pace | null): void;
  /** Whether the signals are asked closely, and have said something since. */
  isSure(): boolean;
  /** What each signal said last; null while they are not asked. */
  findings(): Findings | null;
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

export interface Surroundings {
  readonly power: PowerMonitor;
  readonly bus: SessionBus;
  readonly signals: Readonly<Record<OtherSignal, Signal>>;
  readonly clock: Clock;
  settings(): Settings;
  /** A hold came or went; `woke`: the computer is there again after sleep or lock. */
  onChange(woke: boolean): void;
}

export function createAwareness({ power, bus, signals, clock, settings, onChange }: Surroundings): Awareness {
  const onLinux = process.platform === 'linux';
  const input =
    onLinux && isWayland(process.env) ? createMutterInput(bus, clock) : createElectronInput(power);
  const watchLock = onLinux ? screenSaverLock(bus) : electronLock(power);
  const attention = createAttention({ ...signals, typing: input.signal }, clock, isWanted, () =>
    onChange(false),
  );
  // macOS wakes in the dark now and then, and may not have counted its sleep among the time since the last input.
  const inputAfterSleep = process.platform === 'darwin' ? () => null : input.lastInput;
  const presence = createPresence(power, watchLock, clock, inputAfterSleep, woke => {
    if (woke) attention.renew();
    onChange(woke);
  });
  const paces = new Map<Interest, Pace>();

  /** Settings shows what each would say. And without the last input there is no natural reset, whatever typing may do. */
  function isWanted(name: SignalName): boolean {
    return name === 'typing' || paces.has('settings') || settings().preferences.holds[name];
  }

  /** What the keenest of them wants. */
  function pace(): Pace | null {
    const wanted = [...paces.values()];
    return wanted.includes('closely') ? 'closely' : (wanted[0] ?? null);
  }

  function holdsBy(findings: Findings | null, now: Instant): readonly Hold[] {
    const { pausedUntil, preferences } = settings();
    const paused: Hold | null =
      pausedUntil !== null && pausedUntil > now ? { kind: 'paused', until: pausedUntil } : null;
    const typing = preferences.holds.typing ? typingHold(input.lastInput(now), now) : null;
    const said = otherSignals.map((name): Hold | null => {
      const finding = findings?.[name];
      if (!preferences.holds[name] || finding?.kind !== 'holds') return null;
      return { kind: kinds[name], until: null, ...(finding.by && { by: finding.by }) };
    });
    return [paused, presence.hold(now), ...said, typing].filter(hold => hold !== null);
  }

  return {
    lastInput: input.lastInput,
    holds: now => holdsBy(attention.findings(), now),
    askedHolds: async now => holdsBy(await attention.ask(), now),

    attend(interest, wanted) {
      if (wanted === null) paces.delete(interest);
      else paces.set(interest, wanted);
      const keenest = pace();
      attention.attend(keenest === null ? null : lengths[keenest]);
    },

    isSure: () => pace() === 'closely' && attention.findings() !== null,
    findings: attention.findings,
    stop() {
      attention.attend(null);
      presence.stop();
    },
  };
}
