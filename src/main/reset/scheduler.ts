/** Evaluates the schedule, acts on the result, and sets one timer for the next instant at which something can change. */

import { randomUUID } from 'node:crypto';
import { meetingAfter, meetingAt, type Transition, transitionBy } from '../../shared/domain/calendar';
import type { Call } from '../../shared/domain/call';
import { type Instant, type Millis, midnightAfter, second } from '../../shared/domain/common';
import { askingTime } from '../../shared/domain/experiment';
import { isReset, type ResetEntry } from '../../shared/domain/journal';
import {
  type ActiveReset,
  delayUntilFirst,
  endOfUserReset,
  followsCalls,
  freeSinceAt,
  type Hold,
  isNear,
  isOutsideHours,
  maxCheckInterval,
  nextCheckAt,
  notShownInARow,
  openOfferAt,
  ownPresentation,
  type PendingReset,
  type Presentation,
  paceFor,
  pendingResetAt,
  putOffAt,
  quietUntil,
  type ResetEnding,
  resetEndingAt,
  type Situation,
  type TrayStatus,
  throttledCheckAt,
  trayStatusAt,
} from '../../shared/domain/reset';
import type { Settings } from '../../shared/domain/settings';
import type { Days } from '../calendar';
import type { Journal } from '../journal';
import type { Clock } from '../platform';
import type { Arrival, Overlay, QuestionsWindow } from '../shell';
import type { Pace } from '../signals';
import { type AnnouncedReset, createAnnouncement } from './announcement';
import type { CurrentReset } from './currentReset';
import type { Experiment } from './experiment';
import type { Prompts } from './prompts';

/** While a reset covers the screen, the state is checked at least this often. */
const maxCheckIntervalDuringReset = 5 * second;

export interface SchedulerParts {
  readonly clock: Clock;
  readonly journal: Pick<Journal, 'append'>;
  /** Retries writes that failed earlier. */
  save(): void;
  readonly currentReset: CurrentReset;
  readonly settings: { read(): Settings };
  /** The days around now: yesterday's last transition may still be within its grace period. */
  readonly days: Pick<Days, 'meetings' | 'meetingEnds' | 'entriesAround'>;
  /** Whether a feed has not been updated for so long that the day may be wrong. */
  isStale(now: Instant): boolean;
  readonly signals: {
    holds(now: Instant): readonly Hold[];
    lastInput(now: Instant): Instant | null;
    /** The day's calls, as far as they were seen. */
    calls(now: Instant): readonly Call[];
    /** Starts or stops following calls. */
    followCalls(follow: boolean): void;
    /** Sets how often the signals are read; null stops reading. */
    setPace(pace: Pace | null): void;
    /** Whether the signals are being read at the fast pace and have answered since. */
    isFresh(): boolean;
  };
  readonly overlay: Overlay;
  readonly arrival: Arrival;
  readonly experiment: Experiment;
  readonly questions: QuestionsWindow;
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
  const { clock, journal, currentReset, settings, days, signals, overlay, experiment, questions } = parts;
  let cancelTimer = (): void => undefined;
  let isStopped = false;
  let cueIsOn = false;
  let held: Hold | null = null;
  let heldUntil: Instant | null = null;
  let runningOver: Transition | null = null;
  let freeSince: Instant | null = null;
  /** Whether the current evaluation has already shown what changed. */
  let isShown = false;
  const announcement = createAnnouncement(parts.arrival, parts.onTick);

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
    freeSince = freeSinceAt(freeSince, signals.holds(now), now);
    endFinishedReset(now);
    assignEndedMeeting(now);

    const known = situation(now);
    const pending = apply(known, now);

    const allowed = currentReset.current() === null && signals.isFresh();
    const prompts = parts.prompts.evaluate(quietUntil(known.transitions, known.resets, now), allowed, now);

    const active = currentReset.current();
    const near = isNear(pending, now) || active !== null || prompts.near;
    signals.setPace(paceFor(near, prompts.held, known.holds));
    signals.followCalls(followsCalls(known, pending, now));
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
    if (isAsking() && (ending?.how === 'done' || (ending === null && isAnswered))) goOn(now);
    else if (ending !== null) end(ending, now);
  }

  const isAsking = (): boolean => currentReset.current()?.asking != null;

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
    cueIsOn = pending.kind === 'cue';
    held = pending.kind === 'wait' ? pending.hold : null;
    heldUntil = pending.kind === 'wait' ? (openOfferAt(known, now)?.until ?? null) : null;
    runningOver = pending.kind === 'runs-over' ? pending.transition : null;
    if (pending.kind === 'cue') parts.cue(pending.transition, pending.until);
    if (asksAt(pending, now)) return pending;
    if (pending.kind === 'show' && currentReset.current() === null) {
      const { transition, endsAt, endedAt } = pending;
      begin({ transition, endsAt, own: false, endedAt }, pending.presentation, now);
      return pending;
    }
    if (isAsking()) overlay.warm(known.preferences.presentation);
    else if (isNear(pending, now)) warm(known, pending, now);
    else cool();
    announcement.follow(pending, now);
    return pending;
  }

  /** Prepares the windows that the reset ahead will need. */
  function warm({ transitions, preferences }: Situation, pending: PendingReset, now: Instant): void {
    if (currentReset.current() !== null) return;
    const ahead = 'transition' in pending ? pending.transition : transitions.find(({ at }) => at > now);
    const presentation = ahead?.class === 'tight' ? 'card' : preferences.presentation;
    overlay.warm(presentation);
    if (preferences.announce && presentation === 'cover') parts.arrival.warm();
  }

  function cool(): void {
    overlay.cool();
    if (announcement.current() === null) parts.arrival.hide();
  }

  function begin(reset: Omit<ActiveReset, 'entry'>, presentation: Presentation, now: Instant): void {
    currentReset.begin({ ...reset, hasBell: settings.read().preferences.sound.on }, now);
    announcement.end();
    // The overlay's page must know the reset before it is shown.
    parts.onTick();
    isShown = true;
    overlay.show(reset.endsAt, presentation, reset.own ? 'at-once' : 'slowly');
  }

  function beginOwn(reset: Pick<ActiveReset, 'transition' | 'endedAt' | 'practice'>, now: Instant): void {
    const { resetSeconds, presentation } = settings.read().preferences;
    const meetings = days.meetings();
    const endsAt = endOfUserReset(meetings, resetSeconds, now);
    const next = meetingAfter(meetings, now)?.start ?? null;
    begin({ ...reset, endsAt, own: true }, ownPresentation(presentation, endsAt, next), now);
    tick();
  }

  /**
   * Asks an experiment's questions if it has any, before the reset, so that it can't change the answers. They come
   * instead of the announcement: nobody knows yet whether there will be a minute. Returns whether it asks.
   */
  function asksAt(pending: PendingReset, now: Instant): boolean {
    if (pending.kind !== 'show' && pending.kind !== 'announce') return false;
    if (currentReset.current() !== null) return false;
    const { transition, endedAt } = pending;
    const step = experiment.stepAt(transition, now);
    if (step === 'none') return false;
    const asking = step === 'draw' ? 'draw' : 'reset';
    const hasBell = settings.read().preferences.sound.on;
    currentReset.begin({ transition, endsAt: now + askingTime, own: false, endedAt, hasBell, asking }, now);
    announcement.end();
    // The card's page must know the questions before it is shown.
    parts.onTick();
    isShown = true;
    questions.show();
    return true;
  }

  /** Draws, once the questions are answered or their time is up, and begins the reset or ends it without one. */
  function goOn(now: Instant): void {
    const draw = currentReset.current()?.asking === 'draw' ? experiment.draw(now) : null;
    if (draw !== null) currentReset.keepDraw(draw);
    if (draw?.minute === false) {
      end({ how: 'drawn' }, now);
      return;
    }
    questions.hide();
    const { resetSeconds, presentation } = settings.read().preferences;
    const endsAt = now + resetSeconds * second;
    const next = meetingAfter(days.meetings(), now)?.start ?? null;
    currentReset.beginAfterQuestions(endsAt, now);
    parts.onTick();
    isShown = true;
    overlay.show(endsAt, ownPresentation(presentation, endsAt, next), 'slowly');
  }

  function end(ending: ResetEnding, now: Instant): void {
    const wasAsking = isAsking();
    currentReset.end(ending, situation(now), now);
    if (wasAsking) {
      questions.hide();
      return;
    }
    // Something else needs the screen, or the process may exit before the fade is over.
    const isUrgent =
      ending.how === 'call-back' || (ending.how === 'cut-short' && ending.reason !== 'still-in');
    // Its page has 250 ms to say that it is over, and what else this tick has to do may take as long.
    if (!isUrgent) parts.onTick();
    overlay.hide(isUrgent ? 'at-once' : 'fading');
  }

  function endReset(ending: ResetEnding): void {
    const now = clock.now();
    if (ending.how === 'done' && isAsking()) goOn(now);
    else end(ending, now);
    tick();
    if (ending.how === 'not-shown') parts.onNotShown(notShownInARow(situation(now).resets));
    if (ending.how === 'skip') parts.onSkipped(situation(now).resets);
  }
  overlay.onTakenDown(endReset);
  questions.onClosed(() => {
    if (isAsking()) endReset({ how: 'not-now' });
  });

  function situation(now: Instant): Situation {
    const { preferences } = settings.read();
    return {
      transitions: days.meetingEnds().transitions,
      meetings: days.meetings(),
      calls: signals.calls(now),
      resets: days.entriesAround(now).filter(isReset),
      holds: signals.holds(now),
      freeSince,
      lastInput: signals.lastInput(now),
      announced: announcement.announced(),
      preferences: { ...preferences, announce: preferences.announce && parts.arrival.isPossible() },
    };
  }

  function trayStatusNow(now: Instant): ReturnType<typeof trayStatusAt> {
    const { preferences } = settings.read();
    return trayStatusAt(
      {
        meetings: days.meetings(),
        transitions: days.meetingEnds().transitions.filter(({ at }) => !isOutsideHours(preferences, at)),
        resetNow: cueIsOn || announcement.current() !== null || currentReset.current() !== null,
        pausedUntil: settings.read().pausedUntil,
        held,
        heldUntil,
        putOff: putOffAt(days.meetingEnds().transitions, days.entriesAround(now).filter(isReset), now),
        runningOver: runningOver?.from ?? null,
        stale: parts.isStale(now),
      },
      now,
    );
  }

  return {
    tick,

    tickSoon() {
      cancelTimer();
      cancelTimer = clock.after(0, tick);
    },

    beginReset(kind) {
      const now = clock.now();
      if (isAsking()) return questions.focus();
      if (currentReset.current() !== null) return overlay.focus();
      const offer = openOfferAt(situation(now), now);
      const practice = kind === 'practice';
      beginOwn({ transition: offer?.transition ?? null, practice, endedAt: offer?.endedAt }, now);
    },

    announced: announcement.current,

    declineReset(how) {
      if (isAsking()) return endReset({ how });
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
      const transition =
        runningOver ?? (current === null ? null : transitionBy(current, now, meetings, resetSeconds));
      if (transition === null || currentReset.current() !== null) return;
      beginOwn({ transition, endedAt: now }, now);
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
