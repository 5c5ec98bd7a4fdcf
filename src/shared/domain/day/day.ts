/** A day as Today and the reflection show it: meetings, resets, energy, focus and direction. */
import {
  isBackground,
  type Meeting,
  meetingsOf,
  meetingsOn,
  transitionId,
  type Verdict,
  type WhyNot,
} from '../calendar';
import { type Day, dayName, type Instant, localDayOf, overlaps, sameDay } from '../common';
import { directionOf, type Entry, isReset, type ReflectionEntry, reflectionOf } from '../journal';
import { type Mark, type MarkSources, marksOf } from './marks';

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
export interface DaySources extends MarkSources {
  readonly verdicts: readonly Verdict[];
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
