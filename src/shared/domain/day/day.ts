/** A day as Today and the reflection show it: meetings, what became of each ending, energy, focus, direction. */

import {
  type Meeting,
  type MeetingEnds,
  meetingsOf,
  meetingsOn,
  type TransitionClass,
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

/** An event that is no meeting. */
export interface NotCounted {
  readonly title: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly why: WhyNot;
}

/** What became, or may become, of the end of a meeting; or a reset that you asked for yourself. */
export interface Mark {
  readonly at: Instant;
  /** The title of the meeting that ended; null for a reset of your own. */
  readonly after: string | null;
  readonly what: Outcome | 'to-come' | 'still-in';
  readonly class: TransitionClass | null;
  readonly reason: Reason | null;
  /** What the hold was due to that is the reason. */
  readonly by?: HeldBy;
  /** When one that was put off comes back. */
  readonly until?: Instant;
  /** The title of the meeting that went on. */
  readonly stillIn: string | null;
  /** The line of the anchor that was kept there. */
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
  readonly notCounted: readonly NotCounted[];
  /** How many the calendar has, also on a day that nobody watched. */
  readonly transitions: number;
  readonly marks: readonly Mark[];
  readonly energy: readonly Reading[];
  readonly focus: readonly Reading[];
  /** The instants of steady moments. */
  readonly steady: readonly Instant[];
  readonly direction: string | null;
  readonly reflection: ReflectionEntry | null;
}

/** What is known of a day, and may be of others. */
export interface DaySources {
  readonly verdicts: readonly Verdict[];
  /** Of the meetings among them. */
  readonly meetingEnds: MeetingEnds;
  /** In the order in which they were written. */
  readonly entries: readonly Entry[];
}

/** The local day of `at`, seen at `now`. */
export function dayView(at: Instant, { verdicts, meetingEnds, entries }: DaySources, now: Instant): DayView {
  const { start, end } = localDayOf(at);
  const day = dayName(at);
  const ofDay = entries.filter(entry => sameDay(entry.at, at));
  const checked = ofDay.filter(entry => entry.kind === 'reset' || entry.kind === 'check-in');

  return {
    day,
    start,
    end,
    meetings: meetingsOn(meetingsOf(verdicts), at),
    notCounted: verdicts.flatMap(verdict =>
      verdict.meeting === null && overlaps(verdict.occurrence, { start, end })
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
    transitions: meetingEnds.transitions.filter(transition => sameDay(transition.at, at)).length,
    marks: marksOf(meetingEnds, entries.filter(isReset), now).filter(mark => sameDay(mark.at, at)),
    energy: checked.flatMap(({ at, energy }) => (energy === undefined ? [] : [{ at, value: energy }])),
    focus: checked.flatMap(({ at, focus }) => (focus === undefined ? [] : [{ at, value: focus }])),
    steady: checked.flatMap(({ at, steady }) => (steady === true ? [at] : [])),
    direction: directionOf(entries, day),
    reflection: reflectionOf(entries, day),
  };
}

function marksOf(
  { transitions, stillIn }: MeetingEnds,
  resets: readonly ResetEntry[],
  now: Instant,
): readonly Mark[] {
  const answered = transitions.flatMap((transition): Mark | [] => {
    const entry = lastAnswer(transition, resets, now);
    // A day without the app stays blank: what nobody watched was not missed.
    if (entry === undefined && transition.at <= now && !sameDay(transition.at, now)) return [];
    return {
      at: transition.at,
      after: transition.from.title,
      what: entry?.outcome ?? 'to-come',
      class: transition.class,
      reason: entry?.reason ?? null,
      ...(entry?.by && { by: entry.by }),
      ...(entry?.until !== undefined && { until: entry.until }),
      stillIn: null,
      kept: keptAnchorLine(entry),
    };
  });
  const refused = stillIn.map(
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
  // Resets of one's own, and those whose meeting has since been moved or removed: what was logged stays visible.
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
  return [...answered, ...refused, ...others].toSorted((a, b) => a.at - b.at);
}

/** The next end of a meeting of the day that will be more than a cue. */
export const nextResetOf = ({ marks }: DayView, tight: TightOffer, now: Instant): Mark | undefined =>
  marks.find(
    ({ what, at, class: kind }) => what === 'to-come' && at > now && (kind !== 'tight' || tight === 'short'),
  );

const keptAnchorLine = (entry: ResetEntry | undefined): string | null =>
  entry?.anchor?.kept ? entry.anchor.line : null;
