/** The gentle notice one minute before a meeting's end: it could end a minute early. */
import type { Transition } from '../calendar';
import { type Instant, minute, second } from '../common';

import { type Hold, isOn } from './reset';

const lead = minute;
/** Later than this after its moment there is no minute left to win: nothing is said. */
const maxDelay = 20 * second;
/** Of a meeting that is shorter, a minute early is much. */
const minMeetingLength = 10 * minute;

export interface LastMinuteSituation {
  readonly preferences: { readonly notice: boolean };
  /** Sorted by time. */
  readonly transitions: readonly Transition[];
  /** The instants of the transitions it was said for. */
  readonly notified: ReadonlySet<Instant>;
  readonly holds: readonly Hold[];
}

export type LastMinuteDecision =
  | { readonly kind: 'notify'; readonly transition: Transition }
  /** Look again then (null: when something changes). */
  | { readonly kind: 'wait'; readonly until: Instant | null }
  /** A hold is on: look again then, or when it ends. */
  | { readonly kind: 'held'; readonly until: Instant };

/** Says it once for each transition, in the moment it is due or never. */
export function decideLastMinute(
  { preferences, transitions, notified, holds }: LastMinuteSituation,
  now: Instant,
): LastMinuteDecision {
  if (!preferences.notice) return { kind: 'wait', until: null };
  const next = transitions.find(
    ({ at, from }) => now < at - lead + maxDelay && at - from.start >= minMeetingLength && !notified.has(at),
  );
  if (next === undefined) return { kind: 'wait', until: null };
  if (now < next.at - lead) return { kind: 'wait', until: next.at - lead };

  const hold = holds.find(hold => suppressesNotice(hold) && isOn(hold, now));
  if (hold === undefined) return { kind: 'notify', transition: next };
  const over = next.at - lead + maxDelay;
  return { kind: 'held', until: Math.min(hold.until ?? over, over) };
}

/** In most meetings one is on a call, and takes notes: neither is a reason to keep silent about its end. */
const suppressesNotice = ({ kind }: Hold): boolean => kind !== 'on-a-call' && kind !== 'typing';
