/** The tick: what is over → what is due → what comes by itself → when to look again. */
import { randomUUID } from 'node:crypto';
import type { Transition } from '../../shared/domain/calendar/transition';
import { type Instant, type Millis, midnightAfter, second } from '../../shared/domain/common/time';
import { isReset } from '../../shared/domain/journal/entry';
import {
  type ActiveReset,
  endOfOwnReset,
  type ResetEnding,
  resetEndingAt,
} from '../../shared/domain/reset/activeReset';
import { quietUntil } from '../../shared/domain/reset/answered';
import {
  delayUntilFirst,
  isNear,
  maxCheckInterval,
  nextCheckAt,
  type PendingReset,
  paceFor,
  pendingResetAt,
  throttledCheckAt,
} from '../../shared/domain/reset/pendingReset';
import { freeSinceAt, type Hold, type Situation, unansweredAt } from '../../shared/domain/reset/reset';
import { type TrayStatus, trayStatusAt } from '../../shared/domain/reset/trayStatus';
import type { Settings } from '../../shared/domain/settings/settings';
import type { Days } from '../calendar/days';
import type { Journal } from '../journal/journal';
import type { Clock } from '../platform/clock';
import type { Pace } from '../signals/signals';
import type { CurrentReset } from './currentReset';
import type { Prompts } from './prompts/prompts';

/** While a reset covers the screen, one looks at least this often. */
const backstopOnScreen = 5 * second;

export interface SchedulerParts {
  readonly clock: Clock;
  readonly journal: Pick<Journal, 'append'>;
  /** Tries again to save what could not be saved. */
  save(): void;
  readonly currentReset: CurrentReset;
  readonly settings: { read(): Settings };
  /** The days around now, as feeds and journal have them; yesterday's last transition may lie within the grace of now. */
  readonly days: Pick<Days, 'meetings' | 'meetingEnds' | 'entriesAround'>;
  /** Whether what the feeds say may be old. */
  isStale(now: Instant): boolean;
  readonly signals: {
    holds(now: Instant): readonly Hold[];
    lastInput(now: Instant): Instant | null;
    /** How often the signals are to be asked from now on; null: not at all. */
    setPace(pace: Pace | null): void;
    /** Whether the signals are asked closely, and have said something since. */
    isFresh(): boolean;
  };
  readonly overlay: {
    warm(): void;
    /** What was warmed is not needed after all. */
    cool(): void;
    show(endsAt: Instant): void;
    hide(how: 'fading' | 'at-once'): void;
  };
  readonly prompts: Prompts;
  /** A transition without room, until then: the glance gives a cue, and so may something else. */
  cue(transition: Transition, until: Instant): void;
  /** Something may look different now. */
  publish(): void;
}

export interface Scheduler {
  /** Looks, acts, and sets the one timer for the next look. Any number of calls have the outcome of one. */
  tick(): void;
  beginReset(): void;
  endReset(ending: ResetEnding): void;
  trayStatus(): TrayStatus;
  stop(): void;
}

export function createScheduler(parts: SchedulerParts): Scheduler {
  const { clock, journal, currentReset, settings, days, signals, overlay } = parts;
  let cancel = (): void => undefined;
  let cued = false;
  let held: Hold | null = null;
  let freeSince: Instant | null = null;

  function tick(): void {
    // Whatever goes wrong in between, it looks again.
    let delay: Millis = maxCheckInterval;
    try {
      delay = look(clock.now());
    } finally {
      cancel();
      cancel = clock.after(delay, tick);
    }
    parts.publish();
  }

  /** Gives how long to wait with the next look. */
  function look(now: Instant): Millis {
    parts.save();
    freeSince = freeSinceAt(freeSince, signals.holds(now), now);
    endWhatIsOver(now);
    adoptWhatEnded(now);

    const known = situation(now);
    const pending = act(known, now);

    const allowed = currentReset.current() === null && signals.isFresh();
    const prompts = parts.prompts.evaluate(quietUntil(known.transitions, known.resets, now), allowed, now);

    const active = currentReset.current();
    const near = isNear(pending, now) || active !== null || prompts.near;
    signals.setPace(paceFor(near, prompts.held, known.holds));
    const looks = [
      nextCheckAt(pending, now),
      throttledCheckAt(trayStatusNow(now).changesAt, now),
      midnightAfter(now),
      ...prompts.looks,
      ...(active === null ? [] : [active.endsAt, now + backstopOnScreen]),
    ];
    return delayUntilFirst(looks, now);
  }

  function endWhatIsOver(now: Instant): void {
    const active = currentReset.current();
    const ending = active === null ? null : resetEndingAt(active, signals.holds(now), days.meetings(), now);
    if (ending !== null) end(ending, now);
  }

  /** So that nobody is asked again right after a reset of their own. */
  function adoptWhatEnded(now: Instant): void {
    if (currentReset.current()?.entry.transition !== null) return;
    const ended = unansweredAt(situation(now), now);
    if (ended !== undefined) currentReset.adopt(ended);
  }

  /** Carries out what is decided. */
  function act(known: Situation, now: Instant): PendingReset {
    const { records, pending } = pendingResetAt(known, signals.isFresh(), randomUUID, now);
    for (const record of records) journal.append(record);
    cued = pending.kind === 'cue';
    held = pending.kind === 'wait' ? pending.hold : null;
    if (pending.kind === 'cue') parts.cue(pending.transition, pending.until);
    if (pending.kind === 'show' && currentReset.current() === null) {
      begin({ transition: pending.transition, endsAt: pending.endsAt, own: false }, now);
    } else if (isNear(pending, now)) overlay.warm();
    else overlay.cool();
    return pending;
  }

  function begin(reset: Omit<ActiveReset, 'entry'>, now: Instant): void {
    currentReset.begin(reset, now);
    parts.publish();
    overlay.show(reset.endsAt);
  }

  function end(ending: ResetEnding, now: Instant): void {
    currentReset.end(ending, situation(now), now);
    // Something else claims the screen, or all may stop before anything has faded out.
    const hastens = ending.how === 'cut-short' && ending.reason !== 'still-in';
    overlay.hide(hastens ? 'at-once' : 'fading');
  }

  function situation(now: Instant): Situation {
    return {
      transitions: days.meetingEnds().transitions,
      resets: days.entriesAround(now).filter(isReset),
      holds: signals.holds(now),
      freeSince,
      lastInput: signals.lastInput(now),
      preferences: settings.read().preferences,
    };
  }

  function trayStatusNow(now: Instant): ReturnType<typeof trayStatusAt> {
    return trayStatusAt(
      {
        meetings: days.meetings(),
        transitions: days.meetingEnds().transitions,
        resetNow: cued || currentReset.current() !== null,
        pausedUntil: settings.read().pausedUntil,
        held,
        stale: parts.isStale(now),
      },
      now,
    );
  }

  return {
    tick,

    beginReset() {
      const now = clock.now();
      if (currentReset.current() !== null) return;
      const endsAt = endOfOwnReset(days.meetings(), settings.read().preferences.resetSeconds, now);
      begin({ transition: unansweredAt(situation(now), now) ?? null, endsAt, own: true }, now);
      tick();
    },

    endReset(ending) {
      end(ending, clock.now());
      tick();
    },

    trayStatus: () => trayStatusNow(clock.now()).trayStatus,
    stop: () => cancel(),
  };
}
