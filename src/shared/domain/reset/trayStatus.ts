/** What tray and popover say at a glance. */
import { type Meeting, meetingAfter, meetingAt, type Transition } from '../calendar';
import { hour, type Instant } from '../common';
import type { Hold } from './reset';

/** How many steps the tray's ring takes in the last hour before a transition. */
export const ringSteps = 6;
const ringStep = hour / ringSteps;

export type TrayState = 'quiet' | 'approaching' | 'in-meeting' | 'reset' | 'paused' | 'stale';

export interface TrayStatus {
  readonly state: TrayState;
  /** How far the ring is filled toward the next transition: 0 … `ringSteps`. */
  readonly ring: number;
  readonly current: Meeting | null;
  readonly next: Meeting | null;
  readonly nextTransition: Transition | null;
  readonly pausedUntil: Instant | null;
  /** What keeps a reset that is due from being shown. */
  readonly held: Hold | null;
}

export interface TrayStatusInput {
  readonly meetings: readonly Meeting[];
  readonly transitions: readonly Transition[];
  /** A reset stands on the screen or is only cued. */
  readonly resetNow: boolean;
  readonly pausedUntil: Instant | null;
  readonly held: Hold | null;
  /** A feed could not be read for long: what is shown may be old. */
  readonly stale: boolean;
}

/** The glance at `now`, and the instant at which it will be another one (null: not by time alone). */
export function trayStatusAt(
  { meetings, transitions, resetNow, pausedUntil, held, stale }: TrayStatusInput,
  now: Instant,
): { readonly status: TrayStatus; readonly changesAt: Instant | null } {
  const current = meetingAt(meetings, now);
  const next = meetingAfter(meetings, now);
  const nextTransition = transitions.find(({ at }) => at > now) ?? null;
  const paused = pausedUntil !== null && pausedUntil > now ? pausedUntil : null;
  const left = nextTransition === null ? Number.POSITIVE_INFINITY : nextTransition.at - now;
  const ring = left > hour ? 0 : ringSteps + 1 - Math.ceil(left / ringStep);

  const changes = [
    paused,
    current?.end,
    next?.start,
    nextTransition?.at,
    nextTransition === null ? null : nextRingStep(nextTransition.at, now),
  ].filter(at => at !== null && at !== undefined);

  return {
    status: {
      state: stateOf(),
      ring,
      current,
      next,
      nextTransition,
      pausedUntil: paused,
      held,
    },
    changesAt: changes.length === 0 ? null : Math.min(...changes),
  };

  function stateOf(): TrayState {
    if (resetNow) return 'reset';
    if (paused !== null) return 'paused';
    if (stale) return 'stale';
    if (current !== null) return 'in-meeting';
    return left <= hour ? 'approaching' : 'quiet';
  }
}

/** The next instant after `now` at which the ring takes a step toward `at`. */
function nextRingStep(at: Instant, now: Instant): Instant {
  const left = at - now;
  return left > hour ? at - hour : at - (Math.ceil(left / ringStep) - 1) * ringStep;
}
