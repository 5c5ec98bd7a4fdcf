/** When a meeting ends by its call: early, as scheduled, or not yet. */
import type { Meeting } from '../calendar';
import { groupBy, type Instant, type Interval, includes, type Millis, minute, second } from '../common';
import type { HeldBy } from '../journal';
import { type Call, type CallSource, isTooLongForCall } from './call';

/** An app's use that overlaps a meeting for less than this is not its call. */
const minOverlap = minute;
/** A call that has been off for this long has ended; it may have gaps of half this length. */
const gapTolerance = 12 * second;
/** A call that ends before its meeting must have been off for this long. */
const earlyDelay = 20 * second;
/** It must have been on for this long, or for half of a shorter meeting. */
const minCallLength = 5 * minute;
/** So much of the meeting must be left. */
export const minTimeLeft = 2 * minute;
/** A call that runs over is followed for so long. */
export const maxOverrun = 60 * minute;

/** `endedAt` is when the call was released, if that was seen. */
export type CallEnd =
  /** The calendar decides: the meeting has no call, or one that isn't on at its end. */
  | { readonly kind: 'as-scheduled'; readonly endedAt: Instant | null }
  /** The call has ended, and the meeting is over from `offeredFrom`, which may be still to come. */
  | {
      readonly kind: 'early';
      readonly releasedAt: Instant;
      readonly offeredFrom: Instant;
      readonly endedAt: Instant | null;
    }
  /** The call is on after the meeting's end, or has been off for a moment; then `until` is when it counts as ended. */
  | { readonly kind: 'runs-over'; readonly by: HeldBy; readonly until: Instant | null }
  /** The call went on after the meeting's end and has ended. */
  | {
      readonly kind: 'ran-over';
      readonly by: HeldBy;
      readonly releasedAt: Instant;
      readonly offeredFrom: Instant;
      readonly endedAt: Instant | null;
    };

/** Returns how a meeting ends by its call, as far as that is known at `now`. */
export function callEndOf(meeting: Meeting, calls: readonly Call[], now: Instant): CallEnd {
  const stretches = stretchesOf(callOf(meeting, calls, now));
  if (now < meeting.end)
    return earlyEndOf(meeting, stretches, now) ?? { kind: 'as-scheduled', endedAt: null };

  const last = stretches.findLast(({ start }) => start < meeting.end);
  if (last === undefined) return { kind: 'as-scheduled', endedAt: null };
  const { by, end, endSeen } = last;
  if (end === null) return { kind: 'runs-over', by, until: null };
  const endedAt = endSeen ? end : null;
  const over = end + gapTolerance;
  if (over <= meeting.end) return { kind: 'as-scheduled', endedAt };
  if (now < over) return { kind: 'runs-over', by, until: over };
  return { kind: 'ran-over', by, releasedAt: end, offeredFrom: over, endedAt };
}

function earlyEndOf(meeting: Meeting, stretches: readonly Stretch[], now: Instant): CallEnd | null {
  const last = stretches.at(-1);
  // A signal that was lost doesn't say that the call has ended.
  if (last === undefined || last.end === null || !last.endSeen) return null;
  const onFor = lengthWithin(stretches, { start: meeting.start, end: now });
  const offeredFrom = last.end + earlyDelay;
  if (onFor < Math.min(minCallLength, (meeting.end - meeting.start) / 2)) return null;
  if (offeredFrom > meeting.end - minTimeLeft) return null;
  return { kind: 'early', releasedAt: last.end, offeredFrom, endedAt: last.end };
}

/**
 * Returns the uses that make up the call of a meeting. It belongs to one app, the one that was on for longest. A screen
 * that somebody began to share or to present on in the meeting is part of it.
 */
function callOf(meeting: Meeting, calls: readonly Call[], now: Instant): readonly Call[] {
  const possible = calls.filter(call => call.start <= now && !isTooLongForCall(call, now));
  const until = { start: meeting.start, end: Math.min(meeting.end, now) };
  let longest: { readonly uses: readonly Call[]; readonly length: Millis } = { uses: [], length: 0 };
  for (const uses of groupBy(
    possible.filter(({ source }) => !isShown(source)),
    ({ app }) => app,
  ).values()) {
    const length = lengthWithin(stretchesOf(uses), until);
    if (length >= minOverlap && length > longest.length) longest = { uses, length };
  }
  const shared = possible.filter(({ source, start }) => isShown(source) && includes(meeting, start));
  return [...longest.uses, ...shared];
}

/** Whether a source tells of a screen that others look at. */
const isShown = (source: CallSource): boolean => source === 'sharing' || source === 'presenting';

/** Uses without a gap between them that would end a call. */
type Stretch = Pick<Call, 'start' | 'end' | 'endSeen' | 'by'>;

function stretchesOf(uses: readonly Call[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const use of uses.toSorted((a, b) => a.start - b.start)) {
    const before = stretches.at(-1);
    const begins = before === undefined || (before.end !== null && use.start - before.end >= gapTolerance);
    if (begins) stretches.push(use);
    else if (before.end !== null && (use.end === null || use.end >= before.end)) {
      stretches[stretches.length - 1] = { ...use, start: before.start };
    }
  }
  return stretches;
}

/** Returns for how long stretches that don't overlap were on within an interval. */
const lengthWithin = (stretches: readonly Stretch[], { start, end }: Interval): Millis =>
  stretches
    .map(stretch => Math.min(stretch.end ?? end, end) - Math.max(stretch.start, start))
    .filter(length => length > 0)
    .reduce((sum, length) => sum + length, 0);
