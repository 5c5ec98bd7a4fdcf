/** What the user asks for: a reset now, none of the one that is coming, or the end of a meeting. */

import { meetingAt, type Transition, transitionBy } from '../../shared/domain/calendar';
import type { Instant } from '../../shared/domain/common';
import { openOfferAt, type ResetEnding, type Situation } from '../../shared/domain/reset';
import type { Settings } from '../../shared/domain/settings';
import type { Days } from '../calendar';
import type { Clock } from '../platform';
import type { CornerCard, Overlay } from '../shell';
import type { Announcement } from './announcement';
import type { CurrentReset } from './currentReset';
import type { ResetRunner } from './resetRunner';

export interface ResetRequests {
  /** Starts a reset the user asked for. One that is on the screen as a card gets the keys instead. */
  beginReset(kind?: 'practice'): void;
  /** Ends the reset that is announced or asked about before it has begun. Does nothing if there is none. */
  declineReset(how: 'not-now' | 'still-in'): void;
  /** Starts the reset of the meeting that is on or runs over, because the user says that it has ended. */
  endMeeting(): void;
  /** Ends the reset on the screen, if any, as interrupted. */
  interruptReset(): void;
}

interface ResetRequestsParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly settings: { read(): Settings };
  readonly days: Pick<Days, 'meetings'>;
  readonly currentReset: CurrentReset;
  readonly announcement: Announcement;
  readonly runner: ResetRunner;
  readonly overlay: Pick<Overlay, 'focus'>;
  readonly questions: Pick<CornerCard, 'focus'>;
  situation(now: Instant): Situation;
  /** The transition whose meeting runs over, or null. */
  runningOver(): Transition | null;
  endReset(ending: ResetEnding): void;
  tick(): void;
}

export function createResetRequests({
  clock,
  settings,
  days,
  currentReset,
  announcement,
  runner,
  overlay,
  questions,
  situation,
  runningOver,
  endReset,
  tick,
}: ResetRequestsParts): ResetRequests {
  return {
    beginReset(kind) {
      const now = clock.now();
      if (runner.isAsking()) return questions.focus();
      if (currentReset.current() !== null) return overlay.focus();
      const offer = openOfferAt(situation(now), now);
      const practice = kind === 'practice';
      runner.beginUserReset(
        { transition: offer?.transition ?? null, practice, endedAt: offer?.endedAt },
        now,
      );
      tick();
    },

    declineReset(how) {
      if (runner.isAsking()) return endReset({ how });
      const now = clock.now();
      const declined = announcement.current();
      if (declined === null) return;
      const { transition, endedAt } = declined;
      announcement.end();
      currentReset.begin({ transition, endsAt: now, byUser: false, endedAt }, now);
      currentReset.end({ how }, situation(now), now);
      tick();
    },

    endMeeting() {
      const now = clock.now();
      const meetings = days.meetings();
      const { resetSeconds } = settings.read().preferences;
      const current = meetingAt(meetings, now);
      const transition =
        runningOver() ?? (current === null ? null : transitionBy(current, now, meetings, resetSeconds));
      if (transition === null || currentReset.current() !== null) return;
      runner.beginUserReset({ transition, endedAt: now }, now);
      tick();
    },

    interruptReset() {
      if (currentReset.current() !== null) endReset({ how: 'cut-short', reason: 'closed' });
    },
  };
}
