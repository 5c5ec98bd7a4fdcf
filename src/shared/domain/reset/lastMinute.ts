/** The notification one minute before a meeting ends: it could end a minute early. */
import type { Transition } from '../calendar';
import { type Instant, minute, second } from '../common';
import { type Hold, isOn } from './hold';

const lead = minute;
/** Once it is this late, the notification is dropped: too little of the minute is left. */
const maxDelay = 20 * second;
/** Meetings shorter than this get no notification. */
const minMeetingLength = 10 * minute;

export interface LastMinuteSituation {
  readonly preferences: { readonly notice: boolean };
  /** Sorted by time. */
  readonly transitions: readonly Transition[];
  /** The instants of the transitions that already had their notification. */
  readonly notified: ReadonlySet<Instant>;
  readonly holds: readonly Hold[];
}

export type LastMinuteDecision =
  | { readonly kind: 'notify'; readonly transition: Transition }
  /** Decide again at `until` (null: when something changes). */
  | { readonly kind: 'wait'; readonly until: Instant | null }
  /** A hold is on. Decide again at `until`, or when the hold ends. */
  | { readonly kind: 'held'; readonly until: Instant };

/** Decides whether to show the notification now. Each transition gets it once, on time or not at all. */
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

/** Being on a call or taking notes is normal in a meeting, so neither suppresses the notification. */
const suppressesNotice = ({ kind }: Hold): boolean => kind !== 'on-a-call' && kind !== 'typing';
