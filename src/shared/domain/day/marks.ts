/** The marks beside a day: what becomes of the reset at each end of a meeting. */
import type { MeetingEnds, TransitionClass } from '../calendar';
import { type Instant, sameDay } from '../common';
import { type Entry, type HeldBy, isReset, type Outcome, type Reason, type ResetEntry } from '../journal';
import { isAnswerTo, lastAnswer, type TightOffer } from '../reset';

/** A mark beside the day: the end of a meeting with the outcome of its reset, or a reset that the user started. */
export interface Mark {
  readonly at: Instant;
  /** The title of the meeting that ended; null for a reset that the user started. */
  readonly after: string | null;
  readonly what: Outcome | 'to-come' | 'still-in';
  readonly class: TransitionClass | null;
  /** For a reset to come: why there will be none. */
  readonly reason: Reason | null;
  /** The cause of the hold, if a hold is the reason. */
  readonly by?: HeldBy;
  /** When a postponed reset is offered again. */
  readonly until?: Instant;
  /** The title of the meeting that was still on. */
  readonly stillIn: string | null;
  /** The line of the anchor, if it was kept. */
  readonly kept: string | null;
}

/** The data for the marks. */
export interface MarkSources {
  /** The ends of the meetings of these days. */
  readonly meetingEnds: MeetingEnds;
  /** In the order in which they were written. */
  readonly entries: readonly Entry[];
  /** Whether no reset will appear at an instant to come, because it is outside working hours. */
  readonly isOutsideHours?: (at: Instant) => boolean;
}

/** Returns the marks in order of time; may include other days. */
export function marksOf(
  { meetingEnds: { transitions, stillIn }, entries, isOutsideHours = () => false }: MarkSources,
  now: Instant,
): readonly Mark[] {
  const resets = entries.filter(isReset);
  const answered = transitions.flatMap((transition): Mark | [] => {
    const entry = lastAnswer(transition, resets, now);
    // Without the app running, nothing was missed, so past days stay blank.
    if (entry === undefined && transition.at <= now && !sameDay(transition.at, now)) return [];
    return {
      at: entry?.endedAt ?? transition.at,
      after: transition.from.title,
      what: entry?.outcome ?? 'to-come',
      class: transition.class,
      reason: entry === undefined ? reasonToCome(transition.at) : (entry.reason ?? null),
      ...(entry?.by && { by: entry.by }),
      ...(entry?.until !== undefined && { until: entry.until }),
      stillIn: null,
      kept: keptAnchorLine(entry),
    };
  });
  const overlapping = stillIn.map(
    (ending): Mark => ({
      at: ending.at,
      after: ending.from.title,
      what: 'still-in',
      class: null,
      reason: null,
      stillIn: ending.stillIn.title,
      kept: null,
    }),
  );
  // Resets that the user started, and those whose meeting has since been moved or removed.
  const others = resets
    .filter(reset => !transitions.some(transition => isAnswerTo(reset, transition)))
    .map(
      (entry): Mark => ({
        at: entry.at,
        after: null,
        what: entry.outcome,
        class: null,
        reason: entry.reason ?? null,
        ...(entry.by && { by: entry.by }),
        ...(entry.until !== undefined && { until: entry.until }),
        stillIn: null,
        kept: keptAnchorLine(entry),
      }),
    );
  return [...answered, ...overlapping, ...others].toSorted((a, b) => a.at - b.at);

  function reasonToCome(at: Instant): Reason | null {
    return at > now && isOutsideHours(at) ? 'outside-hours' : null;
  }
}

/** Returns the next mark of the day at which a reset will be shown, not just a cue. */
export const nextResetOf = (
  { marks }: { readonly marks: readonly Mark[] },
  tight: TightOffer,
  now: Instant,
): Mark | undefined =>
  marks.find(
    ({ what, at, class: kind, reason }) =>
      what === 'to-come' && at > now && reason === null && (kind !== 'tight' || tight === 'short'),
  );

const keptAnchorLine = (entry: ResetEntry | undefined): string | null =>
  entry?.anchor?.kept ? entry.anchor.line : null;
