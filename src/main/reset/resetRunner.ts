/** Runs a reset on the screen: its announcement, an experiment's questions before it, the minute itself, and its end. */

import { meetingAfter } from '../../shared/domain/calendar';
import { type Instant, second } from '../../shared/domain/common';
import { askingTime } from '../../shared/domain/experiment';
import {
  type ActiveReset,
  endOfUserReset,
  type PendingReset,
  type Presentation,
  type ResetEnding,
  type Situation,
  userResetPresentation,
} from '../../shared/domain/reset';
import type { Settings } from '../../shared/domain/settings';
import type { Days } from '../calendar';
import type { ArrivalCard, CornerCard, Overlay } from '../shell';
import type { Announcement } from './announcement';
import type { CurrentReset } from './currentReset';
import type { ExperimentRunner } from './experimentRunner';

export interface ResetRunnerParts {
  readonly currentReset: CurrentReset;
  readonly announcement: Announcement;
  readonly settings: { read(): Settings };
  readonly days: Pick<Days, 'meetings'>;
  readonly overlay: Overlay;
  readonly arrival: Pick<ArrivalCard, 'warm' | 'hide'>;
  readonly experiment: ExperimentRunner;
  readonly questions: CornerCard;
  situation(now: Instant): Situation;
  /** Sends the windows what they show, which a page must know before it is shown. */
  publish(): void;
}

export interface ResetRunner {
  /** Whether an experiment's questions are on the screen. */
  isAsking(): boolean;
  /** Starts a reset that is due. */
  begin(due: Extract<PendingReset, { kind: 'show' }>, now: Instant): void;
  /**
   * Asks an experiment's questions if it has any, before the reset, so that it can't change the answers. They come
   * instead of the announcement: nobody knows yet whether there will be a minute. Returns whether it asks.
   */
  ask(due: Extract<PendingReset, { kind: 'show' | 'announce' }>, now: Instant): boolean;
  /** Starts a reset that the user asked for. */
  beginUserReset(reset: Pick<ActiveReset, 'transition' | 'endedAt' | 'practice'>, now: Instant): void;
  /** Draws, once the questions are answered or their time is up, and begins the reset or ends it without one. */
  finishAsking(now: Instant): void;
  end(ending: ResetEnding, now: Instant): void;
  /** Prepares the windows that the reset ahead will need. */
  warm(known: Situation, pending: PendingReset, now: Instant): void;
  /** Closes windows that are not needed soon. */
  discardUnshown(): void;
}

/** Creates the runner. Nothing is on the screen. */
export function createResetRunner(parts: ResetRunnerParts): ResetRunner {
  const { currentReset, announcement, settings, days, overlay, arrival, experiment, questions, publish } =
    parts;
  const preferences = () => settings.read().preferences;
  const isAsking = (): boolean => currentReset.current()?.asking != null;

  function show(reset: Omit<ActiveReset, 'entry'>, presentation: Presentation, now: Instant): void {
    currentReset.begin({ ...reset, hasBell: preferences().sound.on }, now);
    announcement.end();
    publish();
    overlay.show(reset.endsAt, presentation, reset.byUser ? 'at-once' : 'slowly');
  }

  function end(ending: ResetEnding, now: Instant): void {
    const wasAsking = isAsking();
    currentReset.end(ending, parts.situation(now), now);
    if (wasAsking) {
      questions.hide();
      return;
    }
    // Something else needs the screen, or the process may exit before the fade is over.
    const isUrgent =
      ending.how === 'call-back' || (ending.how === 'cut-short' && ending.reason !== 'still-in');
    // Its page has 250 ms to say that it is over, and what else this tick has to do may take as long.
    if (!isUrgent) publish();
    overlay.hide(isUrgent ? 'at-once' : 'fading');
  }

  return {
    isAsking,

    begin({ transition, endsAt, endedAt, presentation }, now) {
      show({ transition, endsAt, byUser: false, endedAt }, presentation, now);
    },

    ask({ transition, endedAt }, now) {
      const step = experiment.stepAt(transition, now);
      if (step === 'none') return false;
      const asking = step === 'draw' ? 'draw' : 'reset';
      const hasBell = preferences().sound.on;
      currentReset.begin(
        { transition, endsAt: now + askingTime, byUser: false, endedAt, hasBell, asking },
        now,
      );
      announcement.end();
      publish();
      questions.show();
      return true;
    },

    beginUserReset(reset, now) {
      const { resetSeconds, presentation } = preferences();
      const meetings = days.meetings();
      const endsAt = endOfUserReset(meetings, resetSeconds, now);
      const next = meetingAfter(meetings, now)?.start ?? null;
      show({ ...reset, endsAt, byUser: true }, userResetPresentation(presentation, endsAt, next), now);
    },

    finishAsking(now) {
      const draw = currentReset.current()?.asking === 'draw' ? experiment.draw(now) : null;
      if (draw !== null) currentReset.keepDraw(draw);
      if (draw?.minute === false) {
        end({ how: 'drawn' }, now);
        return;
      }
      questions.hide();
      const { resetSeconds, presentation } = preferences();
      const endsAt = now + resetSeconds * second;
      const next = meetingAfter(days.meetings(), now)?.start ?? null;
      currentReset.beginAfterQuestions(endsAt, now);
      publish();
      overlay.show(endsAt, userResetPresentation(presentation, endsAt, next), 'slowly');
    },

    end,

    warm({ transitions, preferences: { presentation, announce } }, pending, now) {
      if (isAsking()) return overlay.warm(presentation);
      if (currentReset.current() !== null) return;
      const ahead = 'transition' in pending ? pending.transition : transitions.find(({ at }) => at > now);
      const needed = ahead?.class === 'tight' ? 'card' : presentation;
      overlay.warm(needed);
      if (announce && needed === 'cover') arrival.warm();
    },

    discardUnshown() {
      overlay.discardUnshown();
      if (announcement.current() === null) arrival.hide();
    },
  };
}
