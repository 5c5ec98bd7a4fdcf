/** Evaluates the schedule, acts on the result, and sets one timer for the next instant at which something can change. */

import { randomUUID } from 'node:crypto';
import { type Meeting, meetingAt, type Transition, transitionBy } from '../../shared/domain/calendar';
import { type Instant, type Millis, midnightAfter, second } from '../../shared/domain/common';
import type { ResetEntry } from '../../shared/domain/journal';
import {
  delayUntilFirst,
  followsCalls,
  isNear,
  maxCheckInterval,
  nextCheckAt,
  notShownInARow,
  openOfferAt,
  type PendingReset,
  paceFor,
  pendingResetAt,
  quietUntil,
  type ResetEnding,
  resetEndingAt,
  type Situation,
  type TrayStatus,
  throttledCheckAt,
} from '../../shared/domain/reset';
import type { Journal } from '../journal';
import type { Clock } from '../platform';
import type { Arrival, CornerCard, Overlay } from '../shell';
import type { Pace } from '../signals';
import { type AnnouncedReset, createAnnouncement } from './announcement';
import type { CurrentReset } from './currentReset';
import type { Experiment } from './experiment';
import type { Prompts } from './prompts';
import { createResetRunner } from './resetRunner';
import { createSituations, type SituationParts } from './situations';
import { type TrayStatusParts, trayStatusOf } from './trayStatus';

/** While a reset covers the screen, the state is checked at least this often. */
const maxCheckIntervalDuringReset = 5 * second;

export interface SchedulerParts extends SituationParts, TrayStatusParts {
  readonly clock: Clock;
  readonly journal: Pick<Journal, 'append'>;
  /** Retries writes that failed earlier. */
  save(): void;
  readonly currentReset: CurrentReset;
  readonly signals: SituationParts['signals'] & {
    /** Starts or stops following calls. */
    followCalls(follow: boolean, meetings: readonly Meeting[]): void;
    /** Sets how often the signals are read; null stops reading. */
    setPace(pace: Pace | null): void;
    /** Whether the signals are being read at the fast pace and have answered since. */
    isFresh(): boolean;
  };
  readonly overlay: Overlay;
  readonly arrival: Arrival;
  readonly experiment: Experiment;
  readonly questions: CornerCard;
  readonly prompts: Prompts;
  /** Announces a transition that has no room for a reset, until `until`. */
  cue(transition: Transition, until: Instant): void;
  /** Called after a reset whose windows could not be seen, with how many in a row there have been. */
  onNotShown(inARow: number): void;
  /** Called when the user has skipped a reset, with those in the journal. */
  onSkipped(resets: readonly ResetEntry[]): void;
  /** Called after each tick: what the tray and the windows show may have changed. */
  onTick(): void;
}

export interface Scheduler {
  /** Evaluates, acts, and sets the timer. Idempotent. */
  tick(): void;
  /** Does so in the next turn of the event loop. */
  tickSoon(): void;
  /** Starts a reset the user asked for. One that is on the screen as a card gets the keys instead. */
  beginReset(kind?: 'practice'): void;
  /** The reset that is being announced, or null. */
  announced(): AnnouncedReset | null;
  /** Ends the reset that is announced or asked about before it has begun. Does nothing if there is none. */
  declineReset(how: 'not-now' | 'still-in'): void;
  endReset(ending: ResetEnding): void;
  /** Starts the reset of the meeting that is on or runs over, because the user says that it has ended. */
  endMeeting(): void;
  /** Ends the reset on the screen, if any, as interrupted. */
  interruptReset(): void;
  trayStatus(): TrayStatus;
  /** Evaluates nothing from now on, whatever still changes while the app quits. */
  stop(): void;
}

/** Creates the scheduler. It does nothing before the first `tick`. */
export function createScheduler(parts: SchedulerParts): Scheduler {
  const { clock, journal, currentReset, settings, days, signals, overlay, questions } = parts;
  let cancelTimer = (): void => undefined;
  let isStopped = false;
  let lastPending: PendingReset = { kind: 'idle', until: null };
  /** Until when the reset that is held back is offered. */
  let heldUntil: Instant | null = null;
  /** Whether the current evaluation has already shown what changed. */
  let isShown = false;

  function publish(): void {
    parts.onTick();
    isShown = true;
  }
  const announcement = createAnnouncement(parts.arrival, parts.onTick);
  const situations = createSituations(parts, announcement.announced, parts.arrival.isPossible);
  const situation = situations.at;
  const runner = createResetRunner({ ...parts, announcement, situation, publish });

  function tick(): void {
    if (isStopped) return;
    // Used if evaluate throws, so that a bug never stops the schedule.
    let delay: Millis = maxCheckInterval;
    isShown = false;
    try {
      delay = evaluate(clock.now());
    } finally {
      cancelTimer();
      cancelTimer = clock.after(delay, tick);
    }
    if (!isShown) parts.onTick();
  }

  /** Ends a finished reset, acts on the decision, opens prompts and sets the pace. Returns how long to wait until the next evaluation. */
  function evaluate(now: Instant): Millis {
    parts.save();
    situations.observe(now);
    endFinishedReset(now);
    assignEndedMeeting(now);

    const known = situation(now);
    const pending = apply(known, now);

    const allowed = currentReset.current() === null && signals.isFresh();
    const prompts = parts.prompts.evaluate(quietUntil(known.transitions, known.resets, now), allowed, now);

    const active = currentReset.current();
    const near = isNear(pending, now) || active !== null || prompts.near;
    signals.setPace(paceFor(near, prompts.held, known.holds));
    signals.followCalls(followsCalls(known, pending, now), known.meetings);
    const checks = [
      nextCheckAt(pending, now),
      throttledCheckAt(trayStatusNow(now).changesAt, now),
      midnightAfter(now),
      ...prompts.checks,
      ...(active === null ? [] : [active.endsAt, now + maxCheckIntervalDuringReset]),
    ];
    return delayUntilFirst(checks, now);
  }

  function endFinishedReset(now: Instant): void {
    const active = currentReset.current();
    if (active === null) return;
    const ending = resetEndingAt(active, signals.holds(now), days.meetings(), now);
    const { energy, focus } = active.entry;
    const isAnswered = active.asking != null && energy !== undefined && focus !== undefined;
    if (runner.isAsking() && (ending?.how === 'done' || (ending === null && isAnswered))) runner.goOn(now);
    else if (ending !== null) runner.end(ending, now);
  }

  /** A reset that the user started counts for a meeting that ends during it, so no second one follows. */
  function assignEndedMeeting(now: Instant): void {
    if (currentReset.current()?.entry.transition !== null) return;
    const ended = openOfferAt(situation(now), now);
    if (ended !== undefined) currentReset.adopt(ended.transition);
  }

  /** Carries out the domain's decision and returns what is still pending. */
  function apply(known: Situation, now: Instant): PendingReset {
    const { records, pending } = pendingResetAt(known, signals.isFresh(), randomUUID, now);
    for (const record of records) journal.append(record);
    lastPending = pending;
    heldUntil = pending.kind === 'wait' ? (openOfferAt(known, now)?.until ?? null) : null;
    if (pending.kind === 'cue') parts.cue(pending.transition, pending.until);
    const isFree = currentReset.current() === null;
    const isDue = pending.kind === 'show' || pending.kind === 'announce';
    if (isDue && isFree && runner.ask(pending, now)) return pending;
    if (pending.kind === 'show' && isFree) {
      runner.begin(pending, now);
      return pending;
    }
    if (runner.isAsking() || isNear(pending, now)) runner.warm(known, pending, now);
    else runner.cool();
    announcement.follow(pending, now);
    return pending;
  }

  function endReset(ending: ResetEnding): void {
    const now = clock.now();
    if (ending.how === 'done' && runner.isAsking()) runner.goOn(now);
    else runner.end(ending, now);
    tick();
    if (ending.how === 'not-shown') parts.onNotShown(notShownInARow(situation(now).resets));
    if (ending.how === 'skip') parts.onSkipped(situation(now).resets);
  }
  overlay.onTakenDown(endReset);
  questions.onClosed(() => {
    if (runner.isAsking()) endReset({ how: 'not-now' });
  });

  const trayStatusNow = (now: Instant) =>
    trayStatusOf(
      parts,
      lastPending,
      { resetNow: announcement.current() !== null || currentReset.current() !== null, heldUntil },
      now,
    );

  return {
    tick,

    tickSoon() {
      cancelTimer();
      cancelTimer = clock.after(0, tick);
    },

    beginReset(kind) {
      const now = clock.now();
      if (runner.isAsking()) return questions.focus();
      if (currentReset.current() !== null) return overlay.focus();
      const offer = openOfferAt(situation(now), now);
      const practice = kind === 'practice';
      runner.beginOwn({ transition: offer?.transition ?? null, practice, endedAt: offer?.endedAt }, now);
      tick();
    },

    announced: announcement.current,

    declineReset(how) {
      if (runner.isAsking()) return endReset({ how });
      const now = clock.now();
      const declined = announcement.current();
      if (declined === null) return;
      const { transition, endedAt } = declined;
      announcement.end();
      currentReset.begin({ transition, endsAt: now, own: false, endedAt }, now);
      currentReset.end({ how }, situation(now), now);
      tick();
    },

    endReset,

    endMeeting() {
      const now = clock.now();
      const meetings = days.meetings();
      const { resetSeconds } = settings.read().preferences;
      const current = meetingAt(meetings, now);
      const runningOver = lastPending.kind === 'runs-over' ? lastPending.transition : null;
      const transition =
        runningOver ?? (current === null ? null : transitionBy(current, now, meetings, resetSeconds));
      if (transition === null || currentReset.current() !== null) return;
      runner.beginOwn({ transition, endedAt: now }, now);
      tick();
    },

    interruptReset() {
      if (currentReset.current() !== null) endReset({ how: 'cut-short', reason: 'closed' });
    },

    trayStatus: () => trayStatusNow(clock.now()).status,
    stop() {
      isStopped = true;
      cancelTimer();
    },
  };
}
