/** The state that the tray icon and its popover show. */
import { type Meeting, meetingAfter, meetingAt, type Transition } from '../calendar';
import { hour, type Instant, smallest } from '../common';
import type { Hold } from './hold';
import type { PostponedReset } from './postpone';

/** The number of steps in which the tray's ring fills during the last hour before a transition. */
export const ringSteps = 6;
const ringStep = hour / ringSteps;

export type TrayState = 'quiet' | 'approaching' | 'in-meeting' | 'reset' | 'waiting' | 'paused' | 'stale';

export interface TrayStatus {
  readonly state: TrayState;
  /** How far the ring is filled toward the next transition: 0 … `ringSteps`. */
  readonly ring: number;
  readonly current: Meeting | null;
  readonly next: Meeting | null;
  readonly nextTransition: Transition | null;
  readonly pausedUntil: Instant | null;
  /** The hold that a due reset is waiting for. */
  readonly held: Hold | null;
  /** The last instant at which the reset that waits may appear. */
  readonly heldUntil: Instant | null;
  /** The reset that was postponed. */
  readonly postponed: PostponedReset | null;
  /** The meeting whose call is still on after its end. */
  readonly runningOver: Meeting | null;
}

export interface TrayStatusInput {
  readonly meetings: readonly Meeting[];
  readonly transitions: readonly Transition[];
  /** A reset is on the screen, or a tray cue stands for it. */
  readonly resetNow: boolean;
  readonly pausedUntil: Instant | null;
  readonly held: Hold | null;
  readonly heldUntil: Instant | null;
  readonly postponed: PostponedReset | null;
  readonly runningOver: Meeting | null;
  /** A feed has not been read for a long time, so what is shown may be out of date. */
  readonly stale: boolean;
}

/** Returns the status at `now` and when it next changes (null: not with time alone). Expects sorted lists. */
export function trayStatusAt(
  { meetings, transitions, resetNow, pausedUntil, heldUntil, postponed, ...input }: TrayStatusInput,
  now: Instant,
): { readonly status: TrayStatus; readonly changesAt: Instant | null } {
  const { runningOver, stale } = input;
  // Nobody expects a reset outside working hours, so nothing says that it waits.
  const held = input.held?.kind === 'outside-hours' ? null : input.held;
  const current = meetingAt(meetings, now);
  const next = meetingAfter(meetings, now);
  const nextTransition = transitions.find(({ at }) => at > now) ?? null;
  const paused = pausedUntil !== null && pausedUntil > now ? pausedUntil : null;
  const timeLeft = nextTransition === null ? Number.POSITIVE_INFINITY : nextTransition.at - now;
  const ring = timeLeft > hour ? 0 : ringSteps + 1 - Math.ceil(timeLeft / ringStep);

  const changes = [
    paused,
    postponed?.until,
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
      heldUntil: held === null ? null : heldUntil,
      postponed,
      runningOver,
    },
    changesAt: changes.length === 0 ? null : smallest(changes),
  };

  function stateOf(): TrayState {
    if (resetNow) return 'reset';
    if (paused !== null) return 'paused';
    if (held !== null || postponed !== null) return 'waiting';
    if (stale) return 'stale';
    if (current !== null || runningOver !== null) return 'in-meeting';
    return timeLeft <= hour ? 'approaching' : 'quiet';
  }
}

/** The next instant after `now` at which the ring takes a step, for a transition at `at`. */
function nextRingStep(at: Instant, now: Instant): Instant {
  const timeLeft = at - now;
  return timeLeft > hour ? at - hour : at - (Math.ceil(timeLeft / ringStep) - 1) * ringStep;
}
