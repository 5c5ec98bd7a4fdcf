/** Evaluates the schedule, acts on the result, and sets one timer for the next instant at which something can change. */

import { randomUUID } from 'node:crypto';
import { type Instant, type Millis, midnightAfter, second } from '../../shared/domain/common';
import {
  delayUntilFirst,
  followsCalls,
  followsInput,
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
import { type AnnouncedReset, createAnnouncement } from './announcement';
import { createResetRequests, type ResetRequests } from './resetRequests';
import { createResetRunner } from './resetRunner';
import type { SchedulerParts } from './schedulerParts';
import { createSituations } from './situations';
import { trayStatusOf } from './trayStatus';

/** While a reset covers the screen, the state is checked at least this often. */
const maxCheckIntervalDuringReset = 5 * second;

export interface Scheduler extends ResetRequests {
  /** Evaluates, acts, and sets the timer. Idempotent. */
  tick(): void;
  /** Does so in the next turn of the event loop. */
  tickSoon(): void;
  /** The reset that is being announced, or null. */
  announced(): AnnouncedReset | null;
  endReset(ending: ResetEnding): void;
  trayStatus(): TrayStatus;
  /** Evaluates nothing from now on, whatever still changes while the app quits. */
  stop(): void;
}

/** Creates the scheduler. It does nothing before the first `tick`. */
export function createScheduler(parts: SchedulerParts): Scheduler {
  const { clock, journal, currentReset, days, signals, overlay, questions } = parts;
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
    signals.followInput(followsInput(known, pending, now));
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
    if (runner.isAsking() && (ending?.how === 'done' || (ending === null && isAnswered)))
      runner.finishAsking(now);
    else if (ending !== null) runner.end(ending, now);
  }

  /** A reset that the user started counts for a meeting that ends during it, so no second one follows. */
  function assignEndedMeeting(now: Instant): void {
    if (currentReset.current()?.entry.transition !== null) return;
    const ended = openOfferAt(situation(now), now);
    if (ended !== undefined) currentReset.assignTo(ended.transition);
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
    else runner.discardUnshown();
    announcement.follow(pending, now);
    return pending;
  }

  function endReset(ending: ResetEnding): void {
    const now = clock.now();
    if (ending.how === 'done' && runner.isAsking()) runner.finishAsking(now);
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

  const requests = createResetRequests({
    ...parts,
    announcement,
    runner,
    situation,
    runningOver: () => (lastPending.kind === 'runs-over' ? lastPending.transition : null),
    endReset,
    tick,
  });

  return {
    ...requests,
    tick,

    tickSoon() {
      cancelTimer();
      cancelTimer = clock.after(0, tick);
    },

    announced: announcement.current,
    endReset,
    trayStatus: () => trayStatusNow(clock.now()).status,
    stop() {
      isStopped = true;
      cancelTimer();
    },
  };
}
