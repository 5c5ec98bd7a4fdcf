/** A day as Today and the reflection show it: meetings, resets, energy, focus and direction. */
import {
  isBackground,
  type Meeting,
  type MeetingEnds,
  meetingsOf,
  meetingsOn,
  type TransitionClass,
  transitionId,
  type Verdict,
  type WhyNot,
} from '../calendar';
import { type Day, dayName, type Instant, localDayOf, overlaps, sameDay } from '../common';
import {
  directionOf,
  type Entry,
  type HeldBy,
  isReset,
  type Outcome,
  type Reason,
  type ReflectionEntry,
  type ResetEntry,
  reflectionOf,
} from '../journal';
import type { TightOffer } from '../reset';
import { isAnswerTo, lastAnswer } from '../reset';

/** An event that is not a meeting. */
export interface NotCounted {
  readonly title: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly why: WhyNot;
}

/** An event that goes on beside meetings. */
export interface BackgroundEvent {
  /** Of its series, which the user may count after all. */
  readonly uid: string;
  readonly title: string;
  readonly start: Instant;
  readonly end: Instant;
  /** Whether the user counts it as a meeting. */
  readonly counted: boolean;
}

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

export interface Reading {
  readonly at: Instant;
  readonly value: number;
}

export interface DayView {
  readonly day: Day;
  readonly start: Instant;
  readonly end: Instant;
  readonly meetings: readonly Meeting[];
  /** Without those in the background. */
  readonly notCounted: readonly NotCounted[];
  readonly background: readonly BackgroundEvent[];
  /** The number of transitions in the calendar, even if the app wasn't running that day. */
  readonly transitions: number;
  readonly marks: readonly Mark[];
  readonly energy: readonly Reading[];
  readonly focus: readonly Reading[];
  /** The instants at which "steady" was recorded. */
  readonly steady: readonly Instant[];
  readonly direction: string | null;
  readonly reflection: ReflectionEntry | null;
}

/** The data for a day; may include other days. */
export interface DaySources {
  readonly verdicts: readonly Verdict[];
  /** The ends of the meetings among `verdicts`. */
  readonly meetingEnds: MeetingEnds;
  /** In the order in which they were written. */
  readonly entries: readonly Entry[];
  /** Whether no reset will appear at an instant to come, because it is outside working hours. */
  readonly isOutsideHours?: (at: Instant) => boolean;
}

/** Returns the local day of `at` as seen at `now`. */
export function dayView(at: Instant, sources: DaySources, now: Instant): DayView {
  const { verdicts, meetingEnds, entries } = sources;
  const { start, end } = localDayOf(at);
  const day = dayName(at);
  const entriesOfDay = entries.filter(entry => sameDay(entry.at, at));
  // Imported entries may stand in any order.
  const withLevels = entriesOfDay
    .filter(entry => entry.kind === 'reset' || entry.kind === 'check-in')
    .toSorted((a, b) => a.at - b.at);

  return {
    day,
    start,
    end,
    meetings: meetingsOn(meetingsOf(verdicts), at).map(meeting => withTrueEnd(meeting, entries)),
    notCounted: verdicts.flatMap(verdict =>
      verdict.meeting === null && verdict.why !== 'background' && overlaps(verdict.occurrence, { start, end })
        ? [
            {
              title: verdict.occurrence.title,
              start: verdict.occurrence.start,
              end: verdict.occurrence.end,
              why: verdict.why,
            },
          ]
        : [],
    ),
    background: verdicts
      .filter(verdict => overlaps(verdict.occurrence, { start, end }))
      .flatMap(verdict => backgroundOf(verdict) ?? []),
    transitions: meetingEnds.transitions.filter(transition => sameDay(transition.at, at)).length,
    marks: marksOf(sources, now).filter(mark => sameDay(mark.at, at)),
    energy: withLevels.flatMap(({ at, energy }) => (energy === undefined ? [] : [{ at, value: energy }])),
    focus: withLevels.flatMap(({ at, focus }) => (focus === undefined ? [] : [{ at, value: focus }])),
    steady: withLevels.flatMap(({ at, steady }) => (steady === true ? [at] : [])),
    direction: directionOf(entries, day),
    reflection: reflectionOf(entries, day),
  };
}

function backgroundOf(verdict: Verdict): BackgroundEvent | null {
  const counted = verdict.meeting !== null && isBackground(verdict.occurrence);
  if (!counted && (verdict.meeting !== null || verdict.why !== 'background')) return null;
  const { uid, title, start, end } = verdict.occurrence;
  return { uid, title, start, end, counted };
}

/** Returns the meeting with the end that its call or the user told, if any. */
function withTrueEnd(meeting: Meeting, entries: readonly Entry[]): Meeting {
  const id = transitionId(meeting);
  const entry = entries.filter(isReset).findLast(({ transition, endedAt }) => transition === id && endedAt);
  return entry?.endedAt === undefined || entry.endedAt <= meeting.start
    ? meeting
    : { ...meeting, end: entry.endedAt };
}

function marksOf(
  { meetingEnds: { transitions, stillIn }, entries, isOutsideHours = () => false }: DaySources,
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
export const nextResetOf = ({ marks }: DayView, tight: TightOffer, now: Instant): Mark | undefined =>
  marks.find(
    ({ what, at, class: kind, reason }) =>
      what === 'to-come' && at > now && reason === null && (kind !== 'tight' || tight === 'short'),
  );

const keptAnchorLine = (entry: ResetEntry | undefined): string | null =>
  entry?.anchor?.kept ? entry.anchor.line : null;
