/** A call that begins while a reset is postponed cancels it: the pause was meant for before the call. */
import type { Transition } from '../calendar';
import { type Call, isTooLongForCall } from '../call';
import { type Instant, type Millis, second } from '../common';
import { lastAnswer } from './due';
import type { Situation } from './situation';

/** A moment's use of the microphone is no call. */
const minCall: Millis = 12 * second;

export interface Cancelling {
  readonly call: Call;
  /** When the call has been on for long enough, which may be still to come. */
  readonly at: Instant;
}

/** Returns the first call that has begun since the reset of a transition was postponed, and before its time, or null. */
export function cancellingCall(
  transition: Transition,
  { resets, calls }: Pick<Situation, 'resets' | 'calls'>,
  now: Instant,
): Cancelling | null {
  const last = lastAnswer(transition, resets, now);
  if (last?.reason !== 'later' || last.until === undefined) return null;
  const { at, until } = last;
  const call = calls.find(
    ({ source, start, end }) =>
      source !== 'sharing' &&
      at < start &&
      start <= Math.min(now, until) &&
      (end === null || end - start >= minCall) &&
      !isTooLongForCall({ start, end }, now),
  );
  return call === undefined ? null : { call, at: call.start + minCall };
}

/** Returns whether a call that begins at `now` would cancel a reset, so that calls must be followed. */
export const canBeCancelled = (
  { transitions, resets }: Pick<Situation, 'transitions' | 'resets'>,
  now: Instant,
) =>
  transitions.some(transition => {
    const last = lastAnswer(transition, resets, now);
    return last?.reason === 'later' && (last.until ?? 0) > now;
  });
